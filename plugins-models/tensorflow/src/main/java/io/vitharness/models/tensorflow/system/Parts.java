package io.vitharness.models.tensorflow.system;

import java.util.Optional;

/** What a system is made of. */
public record Parts(VisionPart.Vit vision, AdapterPart.Mlp adapter, LanguagePart.Decoder lm, Optional<MaskPart> mask) {

    public Parts {
        Must.be(vision.grid() % adapter.merge() == 0, "'merge' must divide the " + vision.grid() + " cells of a row");
        Must.be(
                lm.context() > pictureTokens(vision, adapter),
                "'context' must be greater than the " + pictureTokens(vision, adapter) + " tokens of a picture");
    }

    /** Parts that answer in words alone. */
    public Parts(VisionPart.Vit vision, AdapterPart.Mlp adapter, LanguagePart.Decoder lm) {
        this(vision, adapter, lm, Optional.empty());
    }

    /** Part of the recipe: what is not there is not named, so that systems made before a part existed keep theirs. */
    @Override
    public String toString() {
        String painted = mask.map(part -> ", mask=" + part).orElse("");
        return "Parts[vision=" + vision + ", adapter=" + adapter + ", lm=" + lm + painted + "]";
    }

    /** How many tokens of the language model a picture takes. */
    public int pictureTokens() {
        return pictureTokens(vision, adapter);
    }

    private static int pictureTokens(VisionPart.Vit vision, AdapterPart.Mlp adapter) {
        return vision.tokens() / (adapter.merge() * adapter.merge());
    }
}
