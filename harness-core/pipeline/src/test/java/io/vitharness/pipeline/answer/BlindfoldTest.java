package io.vitharness.pipeline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureEncoder;
import io.vitharness.media.Size;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlindfoldTest {

    private final Blindfold blindfold = new Blindfold();

    @Test
    void framesBecomeGreyOnesOfTheSameSizeAndNumber() throws Exception {
        Part.Video film = new Part.Video(List.of(picture(200, 6), picture(10, 6)), List.of(3, 7));

        Part.Video seen = (Part.Video) seen(film);

        assertThat(seen.indices()).containsExactly(3, 7);
        assertThat(seen.frames()).hasSize(2).doesNotContainAnyElementsOf(film.frames());
        assertThat(seen.frames().get(0)).isEqualTo(seen.frames().get(1));
        assertThat(new PictureDecoder().probe(seen.frames().get(0).bytes()).size())
                .isEqualTo(new Size(6, 4));
    }

    @Test
    void cloudsBecomeAsManyPointsInOnePlace() {
        assertThat(seen(new Part.Points(List.of(1f, 2f, 3f, 0f, 4f, 5f, 6f, 1f), 4)))
                .isEqualTo(new Part.Points(List.of(0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f), 4));
    }

    @Test
    void wordsStay() {
        assertThat(seen(new Part.Text("Which way?"))).isEqualTo(new Part.Text("Which way?"));
    }

    private Part seen(Part part) {
        return blindfold.over(Prompt.of(part)).turns().get(0).parts().get(0);
    }

    private static Image picture(int red, int width) {
        return Image.of(new PictureEncoder().png(Picture.uniform(new Size(width, 4), red, 0, 0)));
    }
}
