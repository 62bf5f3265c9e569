package io.vitharness.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.data.editing.EditMask;
import io.vitharness.data.editing.EditSessions;
import io.vitharness.data.editing.EditTurn;
import io.vitharness.data.editing.MaskRule;
import io.vitharness.media.Picture;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.mask.Mask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditedFilesTest {

    @TempDir
    Path folder;

    @Test
    void sessionsHaveAsManyTurnsAsSamplesAndAllDescriptions() throws IOException {
        List<EditTurn> turns = magicBrush(25);

        assertThat(turns).hasSize(25);
        assertThat(turns).allSatisfy(turn -> assertThat(turn.captions()).containsOnlyKeys("global", "local"));
        assertThat(turns).extracting(EditTurn::turns).contains(1, 2, 3);
    }

    @Test
    void nothingOutsideTheTransparentPixelsDiffers() throws Exception {
        for (EditTurn turn : magicBrush(12)) {
            Picture input = picture(turn, turn.input());
            Picture output = picture(turn, turn.output());
            Mask mask = EditMask.of(picture(turn, turn.mask()), MaskRule.FULL);

            assertThat(mask).isEqualTo(Mask.where(input.size(), (x, y) -> differ(input, output, x, y)));
        }
    }

    @Test
    void tamperedAndAuthenticPicturesTakeTurns() throws IOException {
        new TamperingFiles().write(new SyntheticSet(SetKind.TAMPERING, 5, 1), folder);

        assertThat(names("images")).containsExactly("000001.png", "000003.png", "000005.png");
        assertThat(names("masks")).isEqualTo(names("images"));
        assertThat(names("authentic")).containsExactly("000002.png", "000004.png");
    }

    @Test
    void tamperedPixelsAreSmootherThanTheRest() throws Exception {
        new TamperingFiles().write(new SyntheticSet(SetKind.TAMPERING, 1, 1), folder);
        Picture picture = new PictureDecoder().decode(Files.readAllBytes(folder.resolve("images/000001.png")));
        Picture values = new PictureDecoder().decode(Files.readAllBytes(folder.resolve("masks/000001.png")));
        Mask mask = EditMask.of(values, MaskRule.FULL);

        assertThat(mask.area()).isBetween(100, 64 * 64 / 2);
        assertThat(roughness(picture, mask, true)).isLessThan(roughness(picture, mask, false));
    }

    private List<EditTurn> magicBrush(int samples) throws IOException {
        new MagicBrushFiles().write(new SyntheticSet(SetKind.MAGICBRUSH, samples, 1), folder);
        return EditSessions.read(folder);
    }

    private Picture picture(EditTurn turn, String file) throws Exception {
        return new PictureDecoder().decode(Files.readAllBytes(folder.resolve(turn.path(file))));
    }

    private static boolean differ(Picture a, Picture b, int x, int y) {
        return a.sample(x, y, 0) != b.sample(x, y, 0)
                || a.sample(x, y, 1) != b.sample(x, y, 1)
                || a.sample(x, y, 2) != b.sample(x, y, 2);
    }

    private static double roughness(Picture picture, Mask mask, boolean inside) {
        Picture marked = mask.picture();
        long sum = 0;
        int count = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 1; x < picture.width(); x++) {
                if ((marked.sample(x, y, 0) > 0) == inside && (marked.sample(x - 1, y, 0) > 0) == inside) {
                    sum += Math.abs(picture.sample(x, y, 0) - picture.sample(x - 1, y, 0));
                    count++;
                }
            }
        }
        return (double) sum / count;
    }

    private List<String> names(String below) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
