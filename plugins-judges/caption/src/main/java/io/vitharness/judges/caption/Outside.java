package io.vitharness.judges.caption;

import java.io.IOException;
import java.util.List;

/** A figure that only an outside program knows, of statistics that can be added up. */
interface Outside {

    OutsideProgram program();

    /** Starts asking; the caller closes. */
    Session open() throws IOException;

    /** A running program that is asked. */
    interface Session extends AutoCloseable {

        /** The statistics of each caption, rows of equal length. */
        List<double[]> rows(List<Captioned> captions) throws IOException;

        /** The figures of sums of rows. */
        List<Double> figures(List<double[]> sums) throws IOException;

        @Override
        void close() throws IOException;
    }
}
