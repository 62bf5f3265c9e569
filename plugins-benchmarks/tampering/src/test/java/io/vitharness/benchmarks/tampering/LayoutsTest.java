package io.vitharness.benchmarks.tampering;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each set as its authors lay it out. */
class LayoutsTest {

    @TempDir
    private Path folder;

    @Test
    void foldersBelowOursTellTheKindOfTampering() throws IOException {
        files().pictures("images/a.png", "images/deepfake/a.png", "images/photoshop/b.png", "authentic/c.png")
                .mask("masks/a.png", 1)
                .mask("masks/deepfake/a_mask.png", 2)
                .mask("masks/photoshop/b.png", 3);

        Benchmark whether = detection("folders");

        assertThat(whether.sampleIds())
                .containsExactly("images/a.png", "images/deepfake/a.png", "images/photoshop/b.png", "authentic/c.png");
        assertThat(whether.sample("images/deepfake/a.png").question().tags())
                .containsOnly(Map.entry("kind", "tampered"), Map.entry("tampering", "deepfake"));
        assertThat(whether.sample("images/a.png").question().tags()).containsOnlyKeys("kind");
        assertThat(area("folders", "images/deepfake/a.png")).isEqualTo(16);
        assertThat(area("folders", "images/a.png")).isEqualTo(8);
    }

    @Test
    void autoSpliceTakesTheQualityThatIsAskedFor() throws IOException {
        files().pictures("Forged_JPEG75/71695_0.jpg", "Forged_JPEG75/71695_1.jpg", "Forged_JPEG90/71695_0.jpg")
                .pictures("Authentic/71695.jpg")
                .mask("Mask/71695_mask.png", 2);

        assertThat(detection("autosplice-75").sampleIds())
                .containsExactly("Forged_JPEG75/71695_0.jpg", "Forged_JPEG75/71695_1.jpg", "Authentic/71695.jpg");
        assertThat(area("autosplice-75", "Forged_JPEG75/71695_1.jpg")).isEqualTo(16);
        assertThat(localisation("autosplice-90").sampleIds()).containsExactly("Forged_JPEG90/71695_0.jpg");
    }

    @Test
    void cocoGlideJoinsByTheNumberOfThePicture() throws IOException {
        files().pictures("fake/glide_inpainting_val2017_114871_up.png", "real/dining table_114871.png")
                .mask("mask/dining table_114871_mask.png", 3);

        assertThat(area("cocoglide", "fake/glide_inpainting_val2017_114871_up.png"))
                .isEqualTo(24);
        assertThat(detection("cocoglide").sampleIds()).contains("real/dining table_114871.png");
    }

    @Test
    void casiaHasSplicingAndCopyMove() throws IOException {
        files().pictures("Tp/Sp/Sp_1.jpg", "Tp/CM/CM_1.jpg", "Au/Au_1.jpg")
                .mask("CASIA 1.0 groundtruth/Sp/Sp_1_gt.png", 1)
                .mask("CASIA 1.0 groundtruth/CM/CM_1_gt.png", 2);

        assertThat(detection("casia1").sampleIds()).containsExactly("Tp/Sp/Sp_1.jpg", "Tp/CM/CM_1.jpg", "Au/Au_1.jpg");
        assertThat(area("casia1", "Tp/CM/CM_1.jpg")).isEqualTo(16);
    }

    @Test
    void imdHasAFolderForEachPhotograph() throws IOException {
        files().pictures("1a1ogs/1a1ogs_orig.jpg", "1a1ogs/c8tf5mq_0.png").mask("1a1ogs/c8tf5mq_0_mask.png", 4);

        assertThat(detection("imd2020").sampleIds()).containsExactly("1a1ogs/c8tf5mq_0.png", "1a1ogs/1a1ogs_orig.jpg");
        assertThat(area("imd2020", "1a1ogs/c8tf5mq_0.png")).isEqualTo(32);
        assertThat(detection("imd2020")
                        .sample("1a1ogs/c8tf5mq_0.png")
                        .question()
                        .cluster())
                .isEqualTo("1a1ogs");
    }

    @Test
    void coverageTellsTamperedPicturesByAnAppendedT() throws IOException {
        files().pictures("image/1.tif", "image/1t.tif")
                .mask("mask/1forged.tif", 4)
                .mask("mask/1copy.tif", 1)
                .mask("mask/1paste.tif", 2);

        assertThat(detection("coverage").sampleIds()).containsExactly("image/1t.tif", "image/1.tif");
        assertThat(area("coverage", "image/1t.tif")).isEqualTo(32);
    }

    @Test
    void dsoMarksByBlack() throws IOException {
        files().pictures("DSO-1/splicing-01.png", "DSO-1/normal-02.png")
                .mask("DSO-1-Fake-Images-Masks/splicing-01.png", 6);

        assertThat(detection("dso1").sampleIds()).containsExactly("DSO-1/splicing-01.png", "DSO-1/normal-02.png");
        assertThat(area("dso1", "DSO-1/splicing-01.png")).isEqualTo(16);
    }

    @Test
    void korusHasAFolderForEachCamera() throws IOException {
        files().pictures("Sony_A57/tampered-realistic/x.TIF", "Sony_A57/pristine/x.TIF", "Nikon_D90/pristine/y.TIF")
                .mask("Sony_A57/ground-truth/x.PNG", 2);

        assertThat(detection("korus").sampleIds())
                .containsExactly(
                        "Sony_A57/tampered-realistic/x.TIF", "Nikon_D90/pristine/y.TIF", "Sony_A57/pristine/x.TIF");
        assertThat(area("korus", "Sony_A57/tampered-realistic/x.TIF")).isEqualTo(16);
    }

    @Test
    void magicBrushAsksOfOutputsAndTrustsInputs() throws IOException {
        files().pictures("images/77/77-input.png", "images/77/77-output1.png", "images/77/77-output2.png")
                .mask("images/77/77-mask1.png", 1)
                .mask("images/77/77-mask2.png", 2)
                .text(
                        "edit_sessions.json",
                        "{\"77\":[{\"input\":\"77-input.png\",\"mask\":\"77-mask1.png\",\"output\":\"77-output1.png\","
                                + "\"instruction\":\"x\"},{\"input\":\"77-output1.png\",\"mask\":\"77-mask2.png\","
                                + "\"output\":\"77-output2.png\",\"instruction\":\"y\"}]}");

        assertThat(localisation("magicbrush").sampleIds())
                .containsExactly("images/77/77-output1.png", "images/77/77-output2.png");
        assertThat(detection("magicbrush").sampleIds()).hasSize(3).contains("images/77/77-input.png");
        assertThat(area("magicbrush", "images/77/77-output2.png")).isEqualTo(16);
        assertThat(localisation("magicbrush")
                        .sample("images/77/77-output2.png")
                        .question()
                        .tags())
                .containsOnly(Map.entry("turn", "2"));
    }

    @Test
    void annotationsNamePicturesBelowTheirFolder() throws IOException {
        files().pictures("perf/edit.png", "perf/source.png")
                .mask("perf/mask.png", 3)
                .text(
                        "perfbrush.json",
                        "[{\"edit_path\":\"perf/edit.png\",\"mask_path\":\"perf/mask.png\",\"instruction\":\"x\","
                                + "\"auth_path\":\"perf/source.png\"}]");
        Path file = folder.resolve("perfbrush.json");

        Benchmark where = open(file, Map.of("layout", "annotations", "mask", "any"));
        Benchmark whether = open(file, Map.of("layout", "annotations", "task", "detection"));

        assertThat(where.sampleIds()).containsExactly("perf/edit.png");
        assertThat(whether.sampleIds()).containsExactly("perf/edit.png", "perf/source.png");
        assertThat(whether.sample("perf/edit.png").question().cluster()).isEqualTo("perf/source.png");
    }

    private Sets files() {
        return new Sets(folder);
    }

    private double area(String layout, String id) throws IOException {
        Benchmark benchmark = open(folder, Map.of("layout", layout, "mask", "full"));
        return ((Target.Regions) benchmark.sample(id).target()).places().get(0).area();
    }

    private Benchmark localisation(String layout) throws IOException {
        return open(folder, Map.of("layout", layout));
    }

    private Benchmark detection(String layout) throws IOException {
        return open(folder, Map.of("layout", layout, "task", "detection"));
    }

    private static Benchmark open(Path data, Map<String, String> keys) throws IOException {
        return new TamperingProvider().open(Configs.of(TamperingConfig.class, keys), data);
    }
}
