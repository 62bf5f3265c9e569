package io.vitharness.models.tensorflow.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Faults of files in words: the messages of some name the file alone, and leave the reason to their type. */
public final class FileFaults {

    private FileFaults() {}

    public static String words(IOException fault) {
        String message = Objects.requireNonNullElse(fault.getMessage(), fault.toString());
        return fault instanceof FileSystemException file && file.getReason() == null
                ? message + ": " + reason(file)
                : message;
    }

    private static String reason(FileSystemException fault) {
        if (fault instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (fault instanceof AccessDeniedException) {
            return "this file may not be read or written";
        }
        return fault instanceof FileAlreadyExistsException
                ? "this exists already"
                : fault.getClass().getSimpleName();
    }
}
