package io.vitharness.report;

/**
 * One model on one benchmark by one protocol.
 *
 * @param id file-name safe: lower-case letters, digits, hyphens; unique in the run
 * @param requests how many answers are wanted: samples times epochs
 * @param comparability SHA-256 over all that can change the figure but the model; only equal ones may be compared
 */
public record CellPlan(
        String id, String model, String benchmark, String protocol, int requests, String comparability) {}
