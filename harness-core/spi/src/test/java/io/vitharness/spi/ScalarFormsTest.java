package io.vitharness.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarFormsTest {

    @ParameterizedTest
    @CsvSource({"512,512", "20MB,20000000", "1GiB,1073741824", "2k,2000", "3 KiB,3072"})
    void sizesAreReadWithTheirUnits(String text, long bytes) {
        assertThat(ByteSize.parse(text).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5MB", "MB", "9999999999999"})
    void otherSizesAreRefused(String text) {
        assertThatThrownBy(() -> ByteSize.parse(text)).hasMessageContaining("a size is written");
    }

    @ParameterizedTest
    @CsvSource({"5%,0.05", "0.05,0.05", "100 %,1", "0,0"})
    void sharesAreReadAsPercentOrFraction(String text, double value) {
        assertThat(Share.parse(text).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"101%", "-0.1", "half", "NaN"})
    void otherSharesAreRefused(String text) {
        assertThatThrownBy(() -> Share.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void devicesAreReadAndPrintedAlike() {
        assertThat(Device.parse("gpu:3")).hasToString("gpu:3");
        assertThat(Device.parse("gpu")).hasToString("gpu:0");
        assertThat(Device.parse("auto")).hasToString("auto");
        assertThatThrownBy(() -> Device.parse("tpu"))
                .hasMessage("a device is 'auto', 'cpu', 'gpu' or 'gpu:N' but is 'tpu'");
    }

    @Test
    void secretsNeverPrint() {
        assertThat(new Secret("hunter2")).hasToString("***");
    }

    @Test
    void picturesTellTheirFormatByTheirFirstBytes() {
        assertThat(Image.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'}).mediaType())
                .isEqualTo("image/png");
        assertThat(Image.of(new byte[0]).mediaType()).isEqualTo("application/octet-stream");
        assertThat(Image.of(new byte[0]).sha256())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
