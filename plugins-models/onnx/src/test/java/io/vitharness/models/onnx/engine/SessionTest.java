package io.vitharness.models.onnx.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.models.onnx.graph.Graph;
import io.vitharness.models.onnx.header.ElementType;
import io.vitharness.spi.Device;
import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

    private static final SessionSettings ONE_THREAD =
            new SessionSettings(1, new Placement(Placement.Provider.CPU, 0, Optional.empty()));

    @TempDir
    Path folder;

    @Test
    void aGraphIsRun() throws ModelException {
        try (Session session = Session.open(adder(ElementType.FLOAT), ONE_THREAD)) {
            Outputs results = session.run(Map.of("x", Tensor.floats(new float[] {1, 2, 3, 4}, 2, 2)));

            assertThat(results.get("y").floats()).containsExactly(2, 4, 4, 6);
            assertThat(results.get("y").shape()).containsExactly(2, 2);
        }
    }

    @Test
    void halvesAreFedWhereTheGraphDeclaresThem() throws ModelException {
        Graph graph = new Graph()
                .input("x", ElementType.FLOAT16, 3)
                .node("Neg", "x", "y")
                .output("y", ElementType.FLOAT16, 3);
        try (Session session = Session.open(graph.write(folder.resolve("half.onnx")), ONE_THREAD)) {
            Outputs results = session.run(Map.of("x", Tensor.floats(new float[] {1.5f, -0.1f, 65504}, 3)));

            assertThat(results.get("y").floats()).containsExactly(-1.5f, 0.099975586f, -65504);
        }
    }

    @Test
    void anInputThatIsNotFedIsNamedWithItsFile() throws ModelException {
        try (Session session = Session.open(adder(ElementType.FLOAT), ONE_THREAD)) {
            assertThatThrownBy(() -> session.run(Map.of("z", Tensor.longs(new long[] {1}, 1))))
                    .isInstanceOf(ModelException.class)
                    .hasMessageEndingWith(
                            "/adder.onnx needs the input 'x float [rows, 2]', which is not fed; fed are [z]");
        }
    }

    @Test
    void anInputOfAnotherTypeIsNamedWithItsFile() throws ModelException {
        try (Session session = Session.open(adder(ElementType.FLOAT), ONE_THREAD)) {
            assertThatThrownBy(() -> session.run(Map.of("x", Tensor.booleans(new boolean[2], 1, 2))))
                    .hasMessageContaining("adder.onnx declares the input 'x float [rows, 2]', but bool cannot be fed");
        }
    }

    @Test
    void aShapeThatDoesNotFitIsToldByTheEngine() throws ModelException {
        try (Session session = Session.open(adder(ElementType.FLOAT), ONE_THREAD)) {
            assertThatThrownBy(() -> session.run(Map.of("x", Tensor.floats(new float[3], 1, 3))))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("adder.onnx failed: ");
        }
    }

    @Test
    void aSurplusInputIsRefusedWhenOpened() throws ModelException {
        try (Session session = Session.open(adder(ElementType.FLOAT), ONE_THREAD)) {
            assertThatThrownBy(() -> session.mayOnlyNeed(Set.of("pixel_values")))
                    .hasMessageEndingWith(
                            "adder.onnx needs the input 'x float [rows, 2]', which is not known here; known are "
                                    + "[pixel_values]");
        }
    }

    @Test
    void anOpsetThatIsTooNewIsTold() {
        Graph graph = new Graph(99)
                .input("x", ElementType.FLOAT, 1)
                .node("Neg", "x", "y")
                .output("y", ElementType.FLOAT, 1);
        Path file = graph.write(folder.resolve("new.onnx"));

        assertThatThrownBy(() -> Session.open(file, ONE_THREAD))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("new.onnx (opset 99) cannot be loaded by ONNX Runtime 1.");
    }

    @Test
    void anOperatorThatNobodyKnowsIsTold() {
        Graph graph = new Graph()
                .input("x", ElementType.FLOAT, 1)
                .node("Conjure", "x", "y")
                .output("y", ElementType.FLOAT, 1);
        Path file = graph.write(folder.resolve("odd.onnx"));

        assertThatThrownBy(() -> Session.open(file, ONE_THREAD)).hasMessageContaining("Conjure");
    }

    @Test
    void halvesThatTheProcessorCannotComputeAreTold() {
        Graph graph = new Graph()
                .input("x", ElementType.BFLOAT16, 1)
                .node("Neg", "x", "y")
                .output("y", ElementType.BFLOAT16, 1);
        Path file = graph.write(folder.resolve("brain.onnx"));

        assertThatThrownBy(() -> Session.open(file, ONE_THREAD))
                .hasMessageContaining("brain.onnx (opset 17) cannot be loaded by ONNX Runtime 1.")
                .hasMessageEndingWith("; another 'variant', such as fp32, or another device may have it");
    }

    @Test
    void weightsThatAreCutOffAreTold() throws IOException {
        Graph graph = new Graph()
                .input("x", ElementType.FLOAT, 2)
                .external("w", ElementType.FLOAT, new long[] {2}, "big.onnx_data", 8)
                .node("Add", List.of("x", "w"), List.of("y"))
                .output("y", ElementType.FLOAT, 2);
        Path file = graph.write(folder.resolve("big.onnx"));
        Files.write(folder.resolve("big.onnx_data"), new byte[4]);

        assertThatThrownBy(() -> Session.open(file, ONE_THREAD))
                .hasMessageEndingWith("/big.onnx keeps its weights in 'big.onnx_data', which has 4 bytes and should have 8"
                        + " or more; download it again");
    }

    @Test
    void missingWeightsBesideTheGraphAreNamed() {
        Graph graph = new Graph()
                .input("x", ElementType.FLOAT, 2)
                .external("w", ElementType.FLOAT, new long[] {2}, "big.onnx_data", 8)
                .node("Add", List.of("x", "w"), List.of("y"))
                .output("y", ElementType.FLOAT, 2);
        Path file = graph.write(folder.resolve("big.onnx"));

        assertThatThrownBy(() -> Session.open(file, ONE_THREAD))
                .hasMessageContaining("big.onnx keeps its weights in 'big.onnx_data', which is not beside it");
    }

    @Test
    void weightsBesideTheGraphAreLoaded() throws ModelException, IOException {
        Graph graph = new Graph()
                .input("x", ElementType.FLOAT, 2)
                .external("w", ElementType.FLOAT, new long[] {2}, "big.onnx_data", 8)
                .node("Add", List.of("x", "w"), List.of("y"))
                .output("y", ElementType.FLOAT, 2);
        Path file = graph.write(folder.resolve("big.onnx"));
        Files.write(folder.resolve("big.onnx_data"), new byte[] {0, 0, (byte) 0x80, 0x3f, 0, 0, 0, 0x40});

        try (Session session = Session.open(file, ONE_THREAD)) {
            assertThat(session.run(Map.of("x", Tensor.floats(new float[2], 2)))
                            .get("y")
                            .floats())
                    .containsExactly(1, 2);
        }
    }

    @Test
    void closingTwiceDoesNoHarm() throws ModelException {
        Session session = Session.open(adder(ElementType.FLOAT), ONE_THREAD);
        session.close();

        assertThatCode(session::close).doesNotThrowAnyException();
    }

    @Test
    void autoFallsBackToTheProcessorAndSaysWhy() throws ModelException {
        Placement placement = Placement.of(Device.parse("auto"), Placement.Provider.CUDA);

        assertThat(placement.words().equals("cpu"))
                .isEqualTo(placement.because().isPresent());
    }

    @Test
    void aGpuThatCannotBeUsedIsRefusedWithTheReason() throws ModelException {
        assumeThat(Placement.of(Device.parse("auto"), Placement.Provider.CUDA).words())
                .as("a machine without a usable GPU")
                .isEqualTo("cpu");

        assertThatThrownBy(() -> Placement.of(Device.parse("gpu:1"), Placement.Provider.CUDA))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("device 'gpu:1' cannot be used by ONNX Runtime: ")
                .hasMessageContaining("not found are libonnxruntime_providers_cuda.so (of onnxruntime_gpu in lib/)")
                .hasMessageContaining("libcudnn.so.9");
    }

    @Test
    void theProcessorNeedsNoReason() throws ModelException {
        assertThat(Placement.of(Device.parse("cpu"), Placement.Provider.CUDA))
                .isEqualTo(new Placement(Placement.Provider.CPU, 0, Optional.empty()));
    }

    private Path adder(ElementType type) {
        return new Graph()
                .input("x", type, "rows", 2)
                .floats("bias", new long[] {2}, 1, 2)
                .node("Add", List.of("x", "bias"), List.of("y"))
                .output("y", type, "rows", 2)
                .write(folder.resolve("adder.onnx"));
    }
}
