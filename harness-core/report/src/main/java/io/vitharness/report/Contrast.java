package io.vitharness.report;

import java.util.OptionalDouble;

/**
 * A trained model on one benchmark held against chance and against its picture-blind control.
 *
 * @param aboveChance whether there is a chance level and the lower end of the interval lies above it
 * @param controlP p-value of the paired test against the control, where there is one
 * @param aboveControl whether that test separates the two at level .01, the model in front
 */
public record Contrast(
        String model,
        String benchmark,
        double value,
        OptionalDouble chance,
        OptionalDouble control,
        OptionalDouble controlP,
        boolean aboveChance,
        boolean aboveControl) {}
