package io.vitharness.models.tensorflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {

    private static final Weights WEIGHTS = new Weights(new TreeMap<>(Map.of(
            "b", new Tensor(List.of(2L, 2L), new float[] {1, -2.5f, Float.MIN_VALUE, 3e38f}),
            "a", new Tensor(List.of(), new float[] {7}))));

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("x.safetensors");
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        new Safetensors(WEIGHTS, new TreeMap<>(Map.of("steps", "3"))).write(file);

        Safetensors read = Safetensors.read(file);

        assertThat(read.metadata()).containsExactly(Map.entry("steps", "3"));
        assertThat(read.weights().byName().keySet()).containsExactly("a", "b");
        assertThat(read.weights().get("b").orElseThrow().values())
                .containsExactly(WEIGHTS.get("b").orElseThrow().values());
        assertThat(read.weights().get("b").orElseThrow().shape()).containsExactly(2L, 2L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 40, 200})
    void aCutFileIsToldByName(int length) throws IOException {
        new Safetensors(WEIGHTS, new TreeMap<>()).write(file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, Math.min(length, bytes.length - 1)));

        assertThatThrownBy(() -> Safetensors.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " is no usable safetensors file: ");
    }

    @Test
    void aHeaderThatClaimsTooMuchIsRefused() throws IOException {
        Files.write(file, little(1L << 60, "{}"));

        assertThatThrownBy(() -> Safetensors.read(file)).hasMessageContaining("claims 1152921504606846976 bytes of 10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,2]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4000]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[9223372036854775807,9],\"data_offsets\":[0,4]}}",
                "{\"a\":3}",
                "[1]",
                "{"
            })
    void aHeaderThatDoesNotFitIsRefused(String header) throws IOException {
        byte[] start = little(header.length(), header);
        Files.write(file, Arrays.copyOf(start, start.length + 4));

        assertThatThrownBy(() -> Safetensors.read(file)).isInstanceOf(IOException.class);
    }

    private static byte[] little(long length, String header) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put(text)
                .array();
    }
}
