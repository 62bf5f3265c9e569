package io.vitharness.cli;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureEncoder;
import io.vitharness.media.Size;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Request;
import java.util.ArrayList;
import java.util.List;

/** Questions of different lengths about pictures of different shapes, for checks that need no right answers. */
final class ProbePrompts {

    private static final int ANSWER = 16;
    private static final List<String> QUESTIONS = List.of(
            "What is in the picture?",
            "Answer in one word: which colour is it?",
            "Describe everything that can be seen, from left to right, and leave nothing out.",
            "Why?");
    private static final List<Size> SIZES = List.of(new Size(64, 64), new Size(97, 40));

    private ProbePrompts() {}

    /** Eight requests that a model of these capabilities can take. */
    static List<Request> of(Capabilities capabilities) {
        boolean sees = capabilities.reads().contains(Medium.PICTURE);
        List<Request> requests = new ArrayList<>();
        for (Size size : SIZES) {
            for (String question : QUESTIONS) {
                Part.Text text = new Part.Text(question);
                int shade = 30 * requests.size();
                Prompt prompt = sees
                        ? Prompt.of(new Part.Picture(picture(size, shade)), text)
                        : Prompt.of(new Part.Text(shade + " " + question));
                requests.add(new Request(prompt, Decoding.greedy(ANSWER)));
            }
        }
        return requests;
    }

    private static Image picture(Size size, int shade) {
        return Image.of(new PictureEncoder().png(Picture.uniform(size, shade, 255 - shade, shade / 2)));
    }
}
