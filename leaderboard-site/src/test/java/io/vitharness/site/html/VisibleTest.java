package io.vitharness.site.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void directionControlsAreSpeltOut() {
        assertThat(Visible.text("a\u202Eb\u2066c\u200Fd")).isEqualTo("a⟨U+202E⟩b⟨U+2066⟩c⟨U+200F⟩d");
    }

    @Test
    void zeroWidthCharactersAreSpeltOut() {
        assertThat(Visible.text("\u200B\u200D\uFEFF\u00AD")).isEqualTo("⟨U+200B⟩⟨U+200D⟩⟨U+FEFF⟩⟨U+00AD⟩");
    }

    @Test
    void controlsBecomePicturesAndLinesStay() {
        assertThat(Visible.text("a\u0000b\u001B[31m\rc\n\td\u007F")).isEqualTo("a␀b␛[31m␍c\n\td␡");
        assertThat(Visible.text("\u0085\u2028\u2029")).isEqualTo("⟨U+0085⟩⟨U+2028⟩⟨U+2029⟩");
    }

    @Test
    void loneSurrogatesAreSpeltOutAndPairsAreKept() {
        assertThat(Visible.text("x\uD83Dy\uDE00z😀")).isEqualTo("x⟨U+D83D⟩y⟨U+DE00⟩z😀");
    }

    @Test
    void lettersThatDrawNothingAreSpeltOut() {
        assertThat(Visible.text("\u3164\u115F\uDB40\uDC41")).isEqualTo("⟨U+3164⟩⟨U+115F⟩⟨U+E0041⟩");
    }

    @Test
    void ordinaryTextOfAnyLanguageIsUnchanged() {
        String text = "Zwölf – 十二 – اثنا عشر – बारह – “quoted” <b>&amp;</b>";

        assertThat(Visible.text(text)).isEqualTo(text);
    }

    @Test
    void longTextIsCutAndSaysWhere() {
        String cut = Visible.text("x".repeat(200_000));

        assertThat(cut).startsWith("x".repeat(Visible.MOST)).endsWith(" … [cut at 4000 of 200000 characters]");
    }

    @Test
    void cuttingNeverSplitsACharacter() {
        String cut = Visible.text("x".repeat(Visible.MOST - 1) + "😀".repeat(10));

        assertThat(cut).doesNotContain("⟨").contains("[cut at 3999 of 4019 characters]");
    }
}
