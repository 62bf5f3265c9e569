package io.vitharness.benchmarks.pointclouds;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in files name file and line, what was found and what was wanted. */
class BadInputTest {

    private static final String LIST = "modelnet40_test.txt";
    private static final String NAMES = "modelnet40_shape_names.txt";
    private static final String CHAIR = "chair/chair_0890.txt";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        CloudFiles.two(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,0,0,0,0           |5 values, wanted six numbers: x,y,z,nx,ny,nz",
                "0,0,0,0,0,0,0       |7 values, wanted six numbers: x,y,z,nx,ny,nz",
                "0 0 0 0 0 0         |1 values, wanted six numbers: x,y,z,nx,ny,nz",
                "0,0,zero,0,0,1      |'zero', wanted a finite number",
                "0,NaN,0,0,0,1       |'NaN', wanted a finite number",
                "0,0,0,0,0,Infinity  |'Infinity', wanted a finite number",
                "0,0,1e99,0,0,1      |'1e99', wanted a finite number",
                "0,,0,0,0,1          |'', wanted a finite number"
            })
    void badLineOfACloudIsNamed(String line, String told) throws IOException {
        CloudFiles.write(folder.resolve(CHAIR), "0,0,0,0,0,1\n1,1,1,0,0,1\n" + line + "\n");

        assertThatThrownBy(() -> open().sample("chair_0890"))
                .isInstanceOf(DataException.class)
                .hasMessage(folder.resolve(CHAIR) + ":3: found " + told);
    }

    @Test
    void cloudOfOnePointIsNamed() throws IOException {
        CloudFiles.write(folder.resolve(CHAIR), "0,0,0,0,0,1\n");

        assertThatThrownBy(() -> open().sample("chair_0890"))
                .isInstanceOf(DataException.class)
                .hasMessage(folder.resolve(CHAIR) + ": found one point, wanted at least 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sofa_0001   |the class 'sofa' of 'sofa_0001', wanted one of modelnet40_shape_names.txt: chair, tv_stand",
                "chair_0890  |'chair_0890' a second time, wanted it once",
                "chair       |'chair', wanted a class, _ and a number, such as chair_0890",
                "../chair_1  |'../chair_1', wanted a class, _ and a number, such as chair_0890"
            })
    void badLineOfTheListIsNamed(String line, String told) throws IOException {
        CloudFiles.write(folder.resolve(LIST), "chair_0890\n" + line + "\n");

        assertThatThrownBy(this::open)
                .isInstanceOf(DataException.class)
                .hasMessage(folder.resolve(LIST) + ":2: found " + told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chair\\n../x       |:2: found '../x', wanted the name of a class that no other line has, such as tv_stand",
                "chair\\nChair      |:2: found 'Chair', wanted the name of a class that no other line has, such as tv_stand",
                "chair\\n           |: found one class, wanted at least two",
                "' '                |: found an empty file, wanted a name in every line"
            })
    void badNamesOfClassesAreTold(String names, String told) throws IOException {
        CloudFiles.write(folder.resolve(NAMES), names.replace("\\n", "\n"));

        assertThatThrownBy(this::open).isInstanceOf(DataException.class).hasMessage(folder.resolve(NAMES) + told);
    }

    @ParameterizedTest
    @CsvSource({LIST, NAMES})
    void absentListIsNamed(String name) throws IOException {
        Files.delete(folder.resolve(name));

        assertThatThrownBy(this::open)
                .isInstanceOf(DataException.class)
                .hasMessage(folder.resolve(name)
                        + ": there is no such file; wanted a folder of modelnet40_normal_resampled");
    }

    @Test
    void absentCloudsAreCountedBeforeTheRunStarts() throws IOException {
        Files.delete(folder.resolve(CHAIR));

        assertThatThrownBy(this::open)
                .isInstanceOf(DataException.class)
                .hasMessage(folder.resolve(LIST) + ": 1 of its 2 clouds are not there, wanted them all; the first is "
                        + folder.resolve(CHAIR));
    }

    @Test
    void emptyCloudIsNamed() throws IOException {
        CloudFiles.write(folder.resolve(CHAIR), "");

        assertThatThrownBy(this::open)
                .isInstanceOf(DataException.class)
                .hasMessage(folder.resolve(CHAIR) + ": found 0 bytes, wanted a cloud of 1 to 67108864 bytes");
    }

    private Benchmark open() throws IOException {
        return new PointCloudsProvider().open(Configs.of(PointCloudsConfig.class, Map.of()), folder);
    }
}
