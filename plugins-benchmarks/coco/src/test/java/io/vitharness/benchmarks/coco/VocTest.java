package io.vitharness.benchmarks.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.benchmarks.coco.CocoConfig.Format;
import io.vitharness.benchmarks.coco.CocoConfig.Mode;
import io.vitharness.benchmarks.coco.CocoConfig.Pictures;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.OfficialResults;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocTest {

    private static final CocoConfig CONFIG = CocoSet.config(Mode.BBOX, Format.VOC, Pictures.ABSENT);

    @TempDir
    Path folder;

    @BeforeEach
    void writeASet() throws IOException {
        Files.createDirectories(folder.resolve("ImageSets/Main"));
        Files.createDirectories(folder.resolve("Annotations"));
        Files.writeString(folder.resolve("ImageSets/Main/test.txt"), "000001\n");
        Files.writeString(folder.resolve("Annotations/000001.xml"), """
                <annotation><size><width>353</width><height>500</height><depth>3</depth></size>
                <object><name>dog</name><difficult>0</difficult>
                <bndbox><xmin>48</xmin><ymin>240</ymin><xmax>195</xmax><ymax>371</ymax></bndbox></object>
                <object><name>person</name><difficult>1</difficult>
                <bndbox><xmin>8</xmin><ymin>12</ymin><xmax>352</xmax><ymax>498</ymax></bndbox></object></annotation>
                """);
    }

    private OfficialResults open() throws IOException {
        return (OfficialResults) new CocoProvider().open(CONFIG, folder);
    }

    @Test
    void aBoxReachesFromItsFirstToItsLastPixel() throws IOException {
        Target.Regions target = (Target.Regions) open().sample("000001").target();

        assertThat(target.places().get(0).region().shape()).isEqualTo(new Shape.Box(47, 239, 195, 371));
        assertThat(target.places()).extracting(Target.Place::ignored).containsExactly(false, true);
    }

    @Test
    void anotherOverlapIsNotTheOfficialProtocol() throws IOException {
        CocoConfig stricter = new CocoConfig(
                CONFIG.mode(),
                CONFIG.format(),
                CONFIG.images(),
                CONFIG.split(),
                CONFIG.pictures(),
                CONFIG.confidence(),
                CONFIG.areas(),
                .75,
                CONFIG.compat(),
                CONFIG.prompt());

        assertThat(open().protocol().official()).isTrue();
        assertThat(new CocoProvider().open(stricter, folder).protocol().official())
                .isFalse();
    }

    @Test
    void resultsOfEveryClassAreRead() throws IOException {
        Path results = Files.createDirectory(folder.resolve("results"));
        Files.writeString(results.resolve("comp4_det_test_dog.txt"), "000001 0.7 48 240 195 371\n");

        assertThat(open().results(results).orElseThrow())
                .containsEntry(
                        "000001",
                        List.of(new Part.Region(0, new Shape.Box(47, 239, 195, 371), "dog", OptionalDouble.of(.7))));
    }

    @Test
    void aBrokenResultNamesFileAndLine() throws IOException {
        Path results = Files.createDirectory(folder.resolve("results"));
        Files.writeString(results.resolve("comp4_det_test_dog.txt"), "\n000001 0.7 48 240 NaN 371\n");

        assertThatThrownBy(() -> open().results(results))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("comp4_det_test_dog.txt:2");
    }

    @Test
    void aTypeDeclarationIsRefused() throws IOException {
        Files.writeString(
                folder.resolve("Annotations/000001.xml"),
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><annotation>&x;</annotation>");

        assertThatThrownBy(this::open).isInstanceOf(DataException.class).hasMessageContaining("000001.xml");
    }

    @Test
    void aNameThatLeadsOutIsRefused() throws IOException {
        Files.writeString(folder.resolve("ImageSets/Main/test.txt"), "../../secret\n");

        assertThatThrownBy(this::open).isInstanceOf(DataException.class).hasMessageContaining("../../secret");
    }
}
