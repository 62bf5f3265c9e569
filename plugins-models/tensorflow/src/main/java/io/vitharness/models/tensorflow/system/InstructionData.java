package io.vitharness.models.tensorflow.system;

import java.nio.file.Path;

/**
 * Conversations that the user of a system brings, in LLaVA's JSON.
 *
 * @param pictures the folder in which the paths of its pictures start; that of the file where none is named
 */
public record InstructionData(Path file, Path pictures) {

    /** Part of the recipe, which tells elsewhere what is in the files, and never where they are. */
    @Override
    public String toString() {
        return "InstructionData[]";
    }
}
