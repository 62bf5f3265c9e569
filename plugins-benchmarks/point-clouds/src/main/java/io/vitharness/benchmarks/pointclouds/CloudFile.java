package io.vitharness.benchmarks.pointclouds;

import io.vitharness.spi.benchmark.DataException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads a file of points, one a line: {@code x,y,z,nx,ny,nz}. Files are strangers': sizes and numbers are checked. */
final class CloudFile {

    /** Fewer have no extent. */
    static final int FEWEST = 2;

    private static final int NUMBERS = 6;
    private static final long LARGEST = 64L << 20;

    private final Path file;

    private CloudFile(Path file) {
        this.file = file;
    }

    /** Its size in bytes, if that is one which a cloud may have. */
    static long size(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0 || size > LARGEST) {
            throw new DataException(file + ": found " + size + " bytes, wanted a cloud of 1 to " + LARGEST + " bytes");
        }
        return size;
    }

    /** {@code x, y, z} of every point, in the file's order and units; at least two points. */
    static float[] read(Path file) throws IOException {
        size(file);
        return new CloudFile(file).points();
    }

    private float[] points() throws IOException {
        float[] points = new float[3 << 10];
        int count = 0;
        // any byte is a character, so that a line which is no text is named as every bad line
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (3 * count == points.length) {
                    points = Arrays.copyOf(points, 2 * points.length);
                }
                read(line, count, points);
                count++;
            }
        }
        if (count < FEWEST) {
            throw new DataException(file + ": found one point, wanted at least " + FEWEST);
        }
        return Arrays.copyOf(points, 3 * count);
    }

    private void read(String line, int count, float[] points) throws DataException {
        String[] cells = line.split(",", -1);
        if (cells.length != NUMBERS) {
            throw fault(count, cells.length + " values", "six numbers: x,y,z,nx,ny,nz");
        }
        for (int i = 0; i < NUMBERS; i++) {
            float number = number(cells[i], count);
            if (i < 3) {
                points[3 * count + i] = number;
            }
        }
    }

    private float number(String cell, int count) throws DataException {
        try {
            float number = Float.parseFloat(cell);
            if (Float.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as every value that is no number
        }
        String shown = cell.length() <= 40 ? cell : cell.substring(0, 40) + "..";
        throw fault(count, "'" + shown + "'", "a finite number");
    }

    private DataException fault(int count, String found, String wanted) {
        return new DataException(file + ":" + (count + 1) + ": found " + found + ", wanted " + wanted);
    }
}
