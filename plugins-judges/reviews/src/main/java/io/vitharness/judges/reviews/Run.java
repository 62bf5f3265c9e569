package io.vitharness.judges.reviews;

/**
 * The reviews of one run, summed up.
 *
 * @param count how many samples
 * @param candidate the mean of the model under test
 * @param reference the mean of the reference; 0 where there is none
 * @param won the share of samples in which the model scored higher than the reference, ties half
 * @param wins the share of samples at 1
 * @param ties the share of samples at .5
 */
record Run(double count, double candidate, double reference, double won, double wins, double ties) {}
