package io.vitharness.benchmarks.coco;

/**
 * A class of objects.
 *
 * @param name unique; where the file has a name twice, with its id behind it
 * @param frequency of LVIS: {@code r}, {@code c} or {@code f}; otherwise empty
 */
record Category(long id, String name, String frequency) {}
