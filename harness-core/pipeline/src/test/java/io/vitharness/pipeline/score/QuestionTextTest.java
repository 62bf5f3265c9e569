package io.vitharness.pipeline.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTextTest {

    private static final Image PICTURE = Image.of(new byte[] {1});
    private static final Part.Text ASKED = new Part.Text("What is this?");

    @Test
    void filmsAndCloudsAreCounted() {
        Part film = new Part.Video(List.of(PICTURE, PICTURE), List.of(0, 1));
        Part cloud = new Part.Points(Collections.nCopies(256 * 6, 0f), 6);

        assertThat(QuestionText.of(Prompt.of(film, ASKED))).isEqualTo("[film of 2 frames]\nWhat is this?");
        assertThat(QuestionText.of(Prompt.of(cloud, ASKED))).isEqualTo("[cloud of 256 points]\nWhat is this?");
    }

    @Test
    void ofPicturesTheWordsAreToldAsBefore() {
        Prompt prompt = Prompt.of(new Part.Picture(PICTURE), ASKED, new Part.Text("Say it."));

        assertThat(QuestionText.of(prompt)).isEqualTo(prompt.text()).isEqualTo("What is this?\nSay it.");
    }
}
