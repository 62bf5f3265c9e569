package io.vitharness.site.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SlugsTest {

    private static final List<String> NAMES = List.of(
            "llava-tiny",
            "Qwen2.5-VL 7B",
            "qwen2-5-vl-7b",
            "../../etc/passwd",
            "..",
            "",
            "con",
            "LPT1",
            "nul",
            "模型",
            "模型二",
            "a/b",
            "a b",
            "<script>alert(1)</script>",
            "x".repeat(300),
            "x".repeat(301));

    @Test
    void everyNameGetsALegalFolderOfItsOwn() {
        var slugs = new Slugs(NAMES);

        List<String> all = NAMES.stream().map(slugs::of).toList();

        assertThat(all).doesNotHaveDuplicates().allMatch(slug -> slug.matches("[a-z0-9][a-z0-9-]{0,59}"));
        assertThat(all).doesNotContain("con", "nul", "lpt1", "aux", "prn");
        assertThat(all.stream().map(slug -> slug.toLowerCase(Locale.ROOT)).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void plainNamesKeepTheirLook() {
        var slugs = new Slugs(NAMES);

        assertThat(slugs.of("llava-tiny")).isEqualTo("llava-tiny");
        assertThat(slugs.of("Qwen2.5-VL 7B")).isEqualTo("qwen2-5-vl-7b");
    }

    @Test
    void aStrangeNameKeepsItsAddressWhateverElseIsListed() {
        assertThat(new Slugs(NAMES).of("模型")).isEqualTo(new Slugs(List.of("模型")).of("模型"));
    }
}
