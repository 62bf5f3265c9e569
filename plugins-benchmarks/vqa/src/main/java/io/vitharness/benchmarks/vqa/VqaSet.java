package io.vitharness.benchmarks.vqa;

/** Which data set the files are of: it decides the words that ask and the rules that count. */
public enum VqaSet {
    /** VQAv2. */
    VQAV2(
            "VQAv2",
            "CC BY 4.0 (pictures: Flickr's terms)",
            "https://arxiv.org/abs/1612.00837",
            "official",
            "[official-always, evalai, lavis, vlmevalkit]"),
    /** TextVQA. */
    TEXTVQA(
            "TextVQA",
            "CC BY 4.0 (pictures: CC BY 2.0)",
            "https://arxiv.org/abs/1904.08920",
            "evalai",
            "[official, official-always, lavis, vlmevalkit]"),
    /** VizWiz. */
    VIZWIZ(
            "VizWiz",
            "CC BY 4.0",
            "https://arxiv.org/abs/1802.08218",
            "official",
            "[official-always, evalai, lavis, vlmevalkit]"),
    /** GQA. */
    GQA("GQA", "CC BY 4.0", "https://arxiv.org/abs/1902.09506", "gqa", "[exact-raw, exact-lower, exact-lower-punct]"),
    /** DocVQA. */
    DOCVQA("DocVQA", "see docvqa.org", "https://arxiv.org/abs/2007.00398", "anls", "[anls-stvqa, exact-lower]"),
    /** ChartQA. */
    CHARTQA("ChartQA", "GPL-3.0", "https://arxiv.org/abs/2203.10244", "relaxed", "[exact-lower]"),
    /** OCRBench. */
    OCRBENCH("OCRBench", "MIT (code)", "https://arxiv.org/abs/2305.07895", "contains", "[]");

    private final String title;
    private final String licence;
    private final String paper;
    private final String rule;
    private final String also;

    VqaSet(String title, String licence, String paper, String rule, String also) {
        this.title = title;
        this.licence = licence;
        this.paper = paper;
        this.rule = rule;
        this.also = also;
    }

    String title() {
        return title;
    }

    String licence() {
        return licence;
    }

    String paper() {
        return paper;
    }

    /** The rule of the judge {@code vqa} that the field's published figures follow. */
    String rule() {
        return rule;
    }

    /** The rules that are told beside it. */
    String also() {
        return also;
    }
}
