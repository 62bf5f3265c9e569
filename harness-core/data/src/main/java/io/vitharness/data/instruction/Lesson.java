package io.vitharness.data.instruction;

import io.vitharness.data.question.ShapeQuestion;

/** One training conversation with all that is known about its picture. */
public record Lesson(ShapeQuestion question, PromptForm form, Conversation conversation) {}
