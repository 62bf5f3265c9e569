package io.vitharness.models.baselines;

import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** Random numbers without a state: a number is a hash of everything that it is drawn for. */
final class Draw {

    private Draw() {}

    /** A whole number below a bound, evenly spread. */
    static int below(int bound, List<String> drawnFor) {
        return (int) Long.remainderUnsigned(hash(drawnFor), bound);
    }

    /** A number in 0..1, evenly spread. */
    static double share(List<String> drawnFor) {
        return (hash(drawnFor) >>> 11) * 0x1.0p-53;
    }

    /** What tells prompts apart: their text, their pictures, their points and their regions. */
    static List<String> keys(Prompt prompt) {
        List<String> keys = new ArrayList<>(List.of(prompt.text()));
        prompt.turns().stream().flatMap(turn -> turn.parts().stream()).forEach(part -> keys.addAll(keys(part)));
        return keys;
    }

    private static List<String> keys(Part part) {
        if (part instanceof Part.Picture picture) {
            return List.of(picture.image().sha256());
        }
        if (part instanceof Part.Region region) {
            return List.of(region.picture() + " " + region.shape());
        }
        if (part instanceof Part.Points points) {
            return List.of("points " + points.coordinates().hashCode());
        }
        return part instanceof Part.Video video
                ? video.frames().stream().map(Image::sha256).toList()
                : List.of();
    }

    private static long hash(List<String> drawnFor) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String one : drawnFor) {
                byte[] bytes = one.getBytes(StandardCharsets.UTF_8);
                // its length first, so that no two lists look alike
                digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
