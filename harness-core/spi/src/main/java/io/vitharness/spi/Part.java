package io.vitharness.spi;

import java.util.List;
import java.util.OptionalDouble;

/** One piece of a prompt or of an answer. */
public sealed interface Part {

    /** Plain text; from a model it is untrusted and only ever shown as text. */
    record Text(String text) implements Part {}

    /** A still picture, its bytes inline: never a path, never an address. */
    record Picture(Image image) implements Part {}

    /**
     * A film as the frames that were chosen from it, in order.
     *
     * @param indices the frame number of each picture in the original film, as many as there are frames
     */
    record Video(List<Image> frames, List<Integer> indices) implements Part {
        public Video {
            frames = List.copyOf(frames);
            indices = List.copyOf(indices);
            if (frames.size() != indices.size()) {
                throw new IllegalArgumentException(frames.size() + " frames but " + indices.size() + " frame numbers");
            }
        }
    }

    /**
     * A point cloud.
     *
     * @param coordinates {@code width} numbers per point: x, y, z, then any further channels
     */
    record Points(List<Float> coordinates, int width) implements Part {
        public Points {
            coordinates = List.copyOf(coordinates);
            if (width < 3 || coordinates.size() % width != 0) {
                throw new IllegalArgumentException(
                        coordinates.size() + " coordinates cannot be cut into points of " + width + " numbers");
            }
        }
    }

    /**
     * A place in a picture.
     *
     * @param picture which picture of the prompt, counted from 0
     * @param label what is said to be there; may be empty
     * @param confidence in 0..1, where the model gives one
     */
    record Region(int picture, Shape shape, String label, OptionalDouble confidence) implements Part {}

    /** A tool call: the tool's name and its arguments in order. */
    record Call(String tool, List<String> arguments) implements Part {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
