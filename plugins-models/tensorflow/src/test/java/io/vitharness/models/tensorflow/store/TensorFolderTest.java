package io.vitharness.models.tensorflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorFolderTest {

    private static final String ONE_OF_EACH = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
            + "\"b\":{\"dtype\":\"F16\",\"shape\":[1,2],\"data_offsets\":[4,8]},"
            + "\"c\":{\"dtype\":\"BF16\",\"shape\":[2],\"data_offsets\":[8,12]}}";

    private Path folder = Path.of(".");

    @BeforeEach
    void folder(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyTypeBecomesFloats() throws IOException {
        ByteBuffer numbers = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        numbers.putFloat(-2.5f).putShort((short) 0x3c00).putShort((short) 0xc000);
        numbers.putShort((short) 0x3f80).putShort((short) 0x4049);
        write("model.safetensors", ONE_OF_EACH, numbers.array());

        TensorFolder tensors = TensorFolder.open(folder);

        assertThat(tensors.read("a").values()).containsExactly(-2.5f);
        assertThat(tensors.read("b").values()).containsExactly(1f, -2f);
        assertThat(tensors.read("c").values()).containsExactly(1f, 3.140625f);
        assertThat(tensors.shape("b")).containsExactly(1L, 2L);
        assertThat(tensors.size()).isEqualTo(5);
    }

    @Test
    void smallAndStrangeHalvesAreRead() {
        assertThat(TensorType.half((short) 0x0001)).isEqualTo(0x1p-24f);
        assertThat(TensorType.half((short) 0x8400)).isEqualTo(-0x1p-14f);
        assertThat(TensorType.half((short) 0x7bff)).isEqualTo(65504f);
        assertThat(TensorType.half((short) 0xfc00)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(TensorType.half((short) 0x7e00)).isNaN();
    }

    @Test
    void truncatedFileIsToldBeforeAnythingIsRead() throws IOException {
        write("model.safetensors", ONE_OF_EACH, new byte[11]);

        assertThatThrownBy(() -> TensorFolder.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("model.safetensors")
                .hasMessageContaining(
                        "tensor 'c' of BF16[2] is said to stand at 8..12, but the file has room for 0..11")
                .hasMessageContaining("truncated");
    }

    @Test
    void headerThatClaimsMoreThanThereIsAllocatesNothing() throws IOException {
        byte[] huge = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(1L << 60)
                .array();
        Files.write(folder.resolve("model.safetensors"), huge);

        assertThatThrownBy(() -> TensorFolder.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("claims 1152921504606846976 bytes but the file has 16");
    }

    @Test
    void tensorThatClaimsMoreThanThereIsIsToldByName() throws IOException {
        String header = "{\"huge\":{\"dtype\":\"F32\",\"shape\":[1073741824,1073741824],\"data_offsets\":[0,4]}}";
        write("model.safetensors", header, new byte[4]);

        assertThatThrownBy(() -> TensorFolder.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'huge'")
                .hasMessageContaining("takes 4611686018427387904 bytes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,4 | 8 | tensor 'b' begins at 0, but must begin at 4, where tensor 'a' ends",
                "8,12 | 12 | tensor 'b' begins at 8, but must begin at 4, where tensor 'a' ends",
                "4,8 | 10 | 2 bytes follow where tensor 'b' ends, but must not",
            })
    void tensorsThatOverlapOrLeaveGapsAreToldByName(String place, int bytes, String message) throws IOException {
        String two = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[" + place + "]}}";
        write("model.safetensors", two, new byte[bytes]);

        assertThatThrownBy(() -> TensorFolder.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("model.safetensors is no usable safetensors file: " + message);
    }

    @Test
    void typeThatWeightsDoNotHaveIsTold() throws IOException {
        write(
                "model.safetensors",
                "{\"q\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]},"
                        + "\"r\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[8,10]}}",
                new byte[10]);

        TensorFolder tensors = TensorFolder.open(folder);

        assertThat(tensors.shape("q")).containsExactly(1L);
        assertThat(tensors.strangeType("q")).contains("I64");
        assertThat(tensors.strangeType("r")).isEmpty();
    }

    @Test
    void typeThatNoFileHasIsToldAtOnce() throws IOException {
        write("model.safetensors", "{\"q\":{\"dtype\":\"Q4\",\"shape\":[1],\"data_offsets\":[0,1]}}", new byte[1]);

        assertThatThrownBy(() -> TensorFolder.open(folder))
                .hasMessageContaining("tensor 'q' has the type 'Q4'; wanted one of [F32, F16, BF16, F64, ");
    }

    @Test
    void shardsAreJoined() throws IOException {
        write("one.safetensors", "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", new byte[4]);
        write("two.safetensors", "{\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", new byte[4]);
        index("{\"weight_map\":{\"a\":\"one.safetensors\",\"b\":\"two.safetensors\"}}");

        TensorFolder tensors = TensorFolder.open(folder);

        assertThat(tensors.names()).containsExactly("a", "b");
        assertThat(tensors.files()).hasSize(2);
    }

    @Test
    void shardThatIsNotThereIsTold() throws IOException {
        index("{\"weight_map\":{\"a\":\"../one.safetensors\"}}");

        assertThatThrownBy(() -> TensorFolder.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("names the shard '../one.safetensors'");
    }

    @Test
    void tensorThatItsShardLacksIsTold() throws IOException {
        write("one.safetensors", "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", new byte[4]);
        index("{\"weight_map\":{\"a\":\"one.safetensors\",\"z\":\"one.safetensors\"}}");

        assertThatThrownBy(() -> TensorFolder.open(folder)).hasMessageContaining("that their shards lack: [z]");
    }

    @Test
    void tensorThatTheIndexDoesNotListIsAmongThoseOfItsShard() throws IOException {
        String two = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                + "\"z\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}";
        write("one.safetensors", two, new byte[8]);
        index("{\"weight_map\":{\"a\":\"one.safetensors\"}}");

        assertThat(TensorFolder.open(folder).names()).containsExactly("a", "z");
    }

    @Test
    void folderWithoutWeightsSaysWhatIsRead() {
        assertThatThrownBy(() -> TensorFolder.open(folder)).hasMessageContaining("convert them to safetensors");
    }

    private void index(String json) throws IOException {
        Files.writeString(folder.resolve("model.safetensors.index.json"), json);
    }

    private void write(String name, String header, byte[] numbers) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(8 + text.length + numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        all.putLong(text.length).put(text).put(numbers);
        Files.write(folder.resolve(name), all.array());
    }
}
