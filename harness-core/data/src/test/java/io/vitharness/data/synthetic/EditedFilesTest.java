package io.vitharness.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.data.editing.EditMask;
import io.vitharness.data.editing.EditSessions;
import io.vitharness.data.editing.EditTurn;
import io.vitharness.data.editing.MaskRule;
import io.vitharness.data.scene.Forgery;
import io.vitharness.data.scene.Painter;
import io.vitharness.media.Picture;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.mask.Mask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditedFilesTest {

    @TempDir
    Path folder;

    @Test
    void sessionsHaveAsManyTurnsAsSamplesAndAllDescriptions() throws IOException {
        List<EditTurn> turns = magicBrush(60);

        assertThat(turns).hasSize(60);
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
    void tamperedAndAuthenticPicturesTakeTurnsAndSoDoTheKinds() throws IOException {
        new TamperingFiles().write(new SyntheticSet(SetKind.TAMPERING, 9, 1), folder);

        assertThat(names("images/aigc-inpainting")).containsExactly("000001.png", "000007.png");
        assertThat(names("images/deepfake")).containsExactly("000003.png", "000009.png");
        assertThat(names("images/photoshop")).containsExactly("000005.png");
        for (Forgery.Kind kind : Forgery.Kind.values()) {
            assertThat(names("masks/" + kind.id())).isEqualTo(names("images/" + kind.id()));
        }
        assertThat(names("authentic")).containsExactly("000002.png", "000004.png", "000006.png", "000008.png");
    }

    @ParameterizedTest
    @CsvSource({"1, AIGC_INPAINTING, -40, -3", "3, DEEPFAKE, 3, 32", "5, PHOTOSHOP, 3, 40"})
    void tamperedPixelsBearTheTraceOfTheirKindAndTheOthersArePainted(
            int number, Forgery.Kind kind, double leastRoughness, double mostRoughness) throws Exception {
        new TamperingFiles().write(new SyntheticSet(SetKind.TAMPERING, 5, 1), folder);
        String name = kind.id() + "/00000" + number + ".png";
        Picture picture = new PictureDecoder().decode(Files.readAllBytes(folder.resolve("images/" + name)));
        Picture values = new PictureDecoder().decode(Files.readAllBytes(folder.resolve("masks/" + name)));
        var scene = new EditScenes(1, 2L << 40).chain(number).get(0).after();
        Picture painted = new PictureDecoder()
                .decode(Painter.standard().paint(scene).png().bytes());

        Mask mask = EditMask.of(values, MaskRule.FULL);
        Mask differing = Mask.where(picture.size(), (x, y) -> differ(picture, painted, x, y));

        assertThat(mask.area()).isBetween(100, 64 * 64 / 2);
        assertThat(mask.sharedArea(differing)).isEqualTo(differing.area());
        assertThat(differing.area()).isGreaterThan(mask.area() / 4);
        assertThat(roughness(picture, values) - roughness(painted, values)).isBetween(leastRoughness, mostRoughness);
    }

    @Test
    void aCheckerboardIsTheSameEverywhereAndSplicedNoiseIsNot() {
        var edit = new EditScenes(1, 2L << 40).chain(1).get(0);
        Picture painted = Forgery.authentic(edit.after());

        assertThat(changes(Forgery.of(edit, Forgery.Kind.DEEPFAKE), painted)).containsExactlyInAnyOrder(-16, 16);
        assertThat(changes(Forgery.of(edit, Forgery.Kind.PHOTOSHOP), painted))
                .hasSizeGreaterThan(40)
                .allMatch(change -> Math.abs(change) <= 40);
    }

    /** By how much the values of a forgery differ from what was painted. */
    private static Set<Integer> changes(Forgery forgery, Picture painted) {
        return forgery.region().stream()
                .map(pixel -> {
                    int side = painted.size().width();
                    return forgery.picture().sample(pixel % side, pixel / side, 1)
                            - painted.sample(pixel % side, pixel / side, 1);
                })
                .boxed()
                .collect(Collectors.toSet());
    }

    /** The mean difference of marked pixels from what lies two pixels to the right, where that is marked too. */
    private static double roughness(Picture picture, Picture mask) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < picture.size().height(); y++) {
            for (int x = 0; x < picture.size().width() - 2; x++) {
                if (mask.sample(x, y, 0) > 0 && mask.sample(x + 2, y, 0) > 0) {
                    sum += Math.abs(picture.sample(x, y, 1) - picture.sample(x + 2, y, 1));
                    count++;
                }
            }
        }
        return sum / count;
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

    private List<String> names(String below) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
