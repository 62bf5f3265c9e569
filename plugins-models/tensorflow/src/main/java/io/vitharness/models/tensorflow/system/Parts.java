package io.vitharness.models.tensorflow.system;

import java.util.Optional;

/**
 * What a system is made of.
 *
 * @param pictures how many pictures a prompt may have
 */
public record Parts(
        VisionPart.Vit vision,
        AdapterPart.Mlp adapter,
        LanguagePart.Decoder lm,
        Optional<MaskPart> mask,
        int pictures,
        Optional<RegionPart> region,
        Optional<BoxPart> boxes) {

    public Parts {
        Must.be(vision.grid() % adapter.merge() == 0, "'merge' must divide the " + vision.grid() + " cells of a row");
        Must.be(pictures >= 1, "'pictures' must be at least 1 but is " + pictures);
        Must.be(pictures == 1 || region.isEmpty(), "the part 'region' is for systems of one picture");
        int seen = pictures * tokensPerPicture(vision, adapter)
                + region.map(RegionPart::tokens).orElse(0);
        Must.be(lm.context() > seen, "'context' must be greater than the " + seen + " tokens of what is seen");
    }

    /** Parts for one picture. */
    public Parts(VisionPart.Vit vision, AdapterPart.Mlp adapter, LanguagePart.Decoder lm, Optional<MaskPart> mask) {
        this(vision, adapter, lm, mask, 1, Optional.empty(), Optional.empty());
    }

    /** Parts that answer in words alone. */
    public Parts(VisionPart.Vit vision, AdapterPart.Mlp adapter, LanguagePart.Decoder lm) {
        this(vision, adapter, lm, Optional.empty());
    }

    /** Part of the recipe: what is not there is not named, so that systems made before a part existed keep theirs. */
    @Override
    public String toString() {
        String painted = mask.map(part -> ", mask=" + part).orElse("");
        String several = pictures == 1 ? "" : ", pictures=" + pictures;
        String regions = region.map(part -> ", region=" + part).orElse("");
        String found = boxes.map(part -> ", boxes=" + part).orElse("");
        return "Parts[vision=" + vision + ", adapter=" + adapter + ", lm=" + lm + painted + several + regions + found
                + "]";
    }

    /** How many tokens of the language model all that is seen takes: pictures, and a region of them. */
    public int pictureTokens() {
        return pictures * tokensPerPicture() + region.map(RegionPart::tokens).orElse(0);
    }

    /** How many tokens of the language model one picture takes. */
    public int tokensPerPicture() {
        return tokensPerPicture(vision, adapter);
    }

    private static int tokensPerPicture(VisionPart.Vit vision, AdapterPart.Mlp adapter) {
        return vision.tokens() / (adapter.merge() * adapter.merge());
    }
}
