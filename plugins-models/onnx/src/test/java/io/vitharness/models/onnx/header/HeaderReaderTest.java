package io.vitharness.models.onnx.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.models.onnx.graph.Graph;
import io.vitharness.models.onnx.graph.Protobuf;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderReaderTest {

    @TempDir
    Path folder;

    @Test
    void inputsOutputsTypesAndShapesAreTold() throws IOException {
        OnnxHeader header = HeaderReader.read(adder().write(folder.resolve("adder.onnx")));

        assertThat(header.inputs())
                .containsExactly(new Declared(
                        "x",
                        Optional.of(ElementType.FLOAT),
                        List.of(new Dimension.Free("batch"), new Dimension.Fixed(2))));
        assertThat(header.outputs()).extracting(Declared::toString).containsExactly("y float [batch, 2]");
        assertThat(header.opsets()).isEqualTo(Map.of("ai.onnx", 17L));
        assertThat(header.producer()).isEqualTo("test");
        assertThat(header.parameters()).isEqualTo(2);
    }

    @Test
    void inputsWithInitialValuesNeedNotBeFed() throws IOException {
        Graph graph = adder().input("bias", ElementType.FLOAT, 2);

        OnnxHeader header = HeaderReader.read(graph.write(folder.resolve("old.onnx")));

        assertThat(header.inputs()).extracting(Declared::name).containsExactly("x");
    }

    @Test
    void filesThatHoldWeightsAreNamed() throws IOException {
        Graph graph = adder().external("more", ElementType.FLOAT16, new long[] {3, 5}, "adder.onnx_data", 30);

        OnnxHeader header = HeaderReader.read(graph.write(folder.resolve("adder.onnx")));

        assertThat(header.external()).isEqualTo(Set.of("adder.onnx_data"));
        assertThat(header.parameters()).isEqualTo(2 + 15);
    }

    @Test
    void threeGigabytesOfWeightsAreSkipped() throws IOException {
        Path file = folder.resolve("large.onnx");
        long weights = 3L << 30;
        byte[] before = new Protobuf().number(1, 8).bytes();
        byte[] rest = Arrays.copyOfRange(adder().bytes(), before.length, adder().bytes().length);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(ByteBuffer.wrap(before));
            // an unknown field of three gigabytes: its number and its length, then nothing but a hole
            channel.write(ByteBuffer.wrap(new byte[] {(byte) 0xa2, 0x06}));
            channel.write(ByteBuffer.wrap(new byte[] {(byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 0x0c}));
            channel.position(channel.position() + weights);
            channel.write(ByteBuffer.wrap(rest));
        }

        assertThat(HeaderReader.read(file).inputs()).extracting(Declared::name).containsExactly("x");
        assertThat(Files.size(file)).isGreaterThan(weights);
    }

    @Test
    void aFileThatIsCutOffIsTold() throws IOException {
        byte[] whole = adder().bytes();
        Path file = Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> HeaderReader.read(file))
                .isInstanceOf(MalformedException.class)
                .hasMessageStartingWith("cut.onnx is not a whole ONNX model: ")
                .hasMessageContaining("cut off");
    }

    @Test
    void aWebPageIsNoModel() throws IOException {
        Path file = Files.writeString(folder.resolve("page.onnx"), "<!doctype html><title>404</title>");

        assertThatThrownBy(() -> HeaderReader.read(file)).hasMessageStartingWith("page.onnx is not a whole ONNX model");
    }

    @Test
    void anEmptyFileHoldsNoGraph() throws IOException {
        Path file = Files.write(folder.resolve("empty.onnx"), new byte[0]);

        assertThatThrownBy(() -> HeaderReader.read(file)).hasMessageEndingWith("it holds no graph");
    }

    private static Graph adder() {
        return new Graph()
                .input("x", ElementType.FLOAT, "batch", 2)
                .floats("bias", new long[] {2}, 1, 2)
                .node("Add", List.of("x", "bias"), List.of("y"))
                .output("y", ElementType.FLOAT, "batch", 2);
    }
}
