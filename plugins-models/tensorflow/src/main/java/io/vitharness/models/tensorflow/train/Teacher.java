package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.system.Objective.Form;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Pictures with something to be said about them; a pure function of the index. */
interface Teacher extends PixelSource {

    /** What a human asks, what the model shall think first, and what it shall say. */
    record Said(String prompt, Optional<String> thought, String answer) {}

    /** The conversation of an index in one form. */
    Said said(long index, Form form, Random random);

    /** How many pictures each conversation is about; those of index i are the pictures from {@code i * pictures} on. */
    default int pictures() {
        return 1;
    }

    /** How many of those are not there, counted from the last. */
    default int missing(long index) {
        return 0;
    }

    /** How many conversations there are of so many that are wanted; those who draw theirs have all of them. */
    default int size(int wanted) {
        return wanted;
    }

    /** Texts with words that few conversations have, for the vocabulary. */
    default List<String> rareTexts() {
        return List.of();
    }

    /** One whose answers mark pixels. */
    interface Marking extends Teacher {

        /**
         * The pixels of one mask's word, row by row.
         *
         * @param picture which of the conversation's pictures, counted from 0
         */
        @SuppressWarnings("ArrayRecordComponent") // handed over, never copied
        record Mark(int picture, float[] mask) {}

        /** One for each {@code [SEG]} of the answer, in order. */
        List<Mark> marks(long index, Form form);
    }

    /** One that speaks of a region of the picture. */
    interface Pointing extends Teacher {

        /** In the numbers of the system's region part; left, top, right, bottom in 0..1 of the picture where it has none. */
        float[] region(long index);
    }

    /** One that knows where all objects are. */
    interface Finding extends Teacher {

        /**
         * An object.
         *
         * @param box left, top, right, bottom in 0..1 of the picture
         * @param name what it is
         */
        @SuppressWarnings("ArrayRecordComponent") // handed over, never copied
        record Found(float[] box, String name) {}

        /** The names of all classes there are. */
        List<String> classes();

        /** The objects of the classes that a conversation asks for. */
        List<Found> objects(String prompt, long index);
    }
}
