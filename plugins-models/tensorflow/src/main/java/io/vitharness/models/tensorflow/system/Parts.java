package io.vitharness.models.tensorflow.system;

import java.util.Optional;

/**
 * What a system is made of.
 *
 * @param pictures how many pictures a prompt may have
 */
public record Parts(
        VisionPart vision,
        AdapterPart adapter,
        LanguagePart lm,
        Optional<MaskPart> mask,
        int pictures,
        Optional<RegionPart> region,
        Optional<BoxPart> boxes,
        Optional<ContrastPart> contrast,
        Optional<TagPart> tag,
        Optional<LoraPart> lora,
        Optional<TokensPart> tokens) {

    /** In whose numbers regions are told that no part looks at. */
    private static final RegionPart UNSEEN = new RegionPart.Roi(2, 1);

    private static final int MOST_PICTURES = 100;

    public Parts {
        adapter.check(vision);
        boolean isSeeing = !(vision instanceof VisionPart.None);
        Must.be(
                isSeeing || adapter instanceof AdapterPart.None,
                "vision 'none' needs the adapter 'none', since there is nothing to adapt");
        boolean isPicture = vision instanceof VisionPart.Vit;
        Must.be(isPicture || mask.isEmpty(), "part 'mask' needs vision 'vit'");
        Must.be(isPicture || (region.isEmpty() && boxes.isEmpty()), "parts 'region' and 'boxes' need vision 'vit'");
        Must.be(
                Must.isCells(vision) || (mask.isEmpty() && region.isEmpty()),
                "parts 'mask' and 'region' look at cells, so vision needs 'class-token: false'");
        Must.be(region.isEmpty() || vision.grid() > 1, "part 'region' needs at least 2 cells a row but vision has 1");
        Must.be(tag.isEmpty() || (isPicture && pictures == 1), "part 'tag' needs vision 'vit' and one picture");
        Must.beWithin(1, MOST_PICTURES, "pictures", pictures);
        boolean isPlain = adapter instanceof AdapterPart.Mlp && lm instanceof LanguagePart.Decoder;
        boolean isSeveral = adapter instanceof AdapterPart.Mlp || adapter instanceof AdapterPart.Queries;
        Must.be(
                pictures == 1 || (isPicture && isSeveral && lm instanceof LanguagePart.Decoder && region.isEmpty()),
                "several 'pictures' need vision 'vit', adapter 'mlp2x_gelu' or 'qformer', lm 'decoder' and no"
                        + " 'region'");
        Must.be(
                pictures > 1 || !adapter.missesPictures(),
                "'across' needs several 'pictures', since the queries of one picture see each other anyway");
        Must.be(
                (region.isEmpty() && boxes.isEmpty()) || isPlain,
                "parts 'region' and 'boxes' need adapter 'mlp2x_gelu' and lm 'decoder'");
        Must.be(contrast.isEmpty() || region.isPresent(), "part 'contrast' needs the part 'region'");
        int seen = pictures * adapter.tokens(vision)
                + region.map(RegionPart::tokens).orElse(0);
        Must.be(lm.context() > seen, "'context' must be greater than the " + seen + " tokens of a picture");
    }

    /** Parts for one picture. */
    public Parts(VisionPart vision, AdapterPart adapter, LanguagePart lm, Optional<MaskPart> mask) {
        this(
                vision,
                adapter,
                lm,
                mask,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Parts that answer in words alone. */
    public Parts(VisionPart vision, AdapterPart adapter, LanguagePart lm) {
        this(vision, adapter, lm, Optional.empty());
    }

    /** Part of the recipe: what is not there is not named, so that systems made before a part existed keep theirs. */
    @Override
    public String toString() {
        String painted = mask.map(part -> ", mask=" + part).orElse("");
        String several = pictures == 1 ? "" : ", pictures=" + pictures;
        String regions = region.map(part -> ", region=" + part).orElse("");
        String found = boxes.map(part -> ", boxes=" + part).orElse("");
        String compared = contrast.map(part -> ", contrast=" + part).orElse("");
        String tagged = tag.map(part -> ", tag=" + part).orElse("");
        String adapted = lora.map(part -> ", lora=" + part).orElse("");
        String placed = tokens.map(part -> ", tokens=" + part).orElse("");
        return "Parts[vision=" + vision + ", adapter=" + adapter + ", lm=" + lm + painted + several + regions + found
                + compared + tagged + adapted + placed + "]";
    }

    /** How many tokens of the language model all that is seen takes: pictures, and a region of them. */
    public int pictureTokens() {
        return pictures * tokensPerPicture() + region.map(RegionPart::tokens).orElse(0);
    }

    /** The region that is all of a picture, in the numbers that tell a region. */
    public float[] wholeRegion() {
        return region.orElse(UNSEEN).whole(vision.grid());
    }

    /** How many tokens of the language model one picture takes. */
    public int tokensPerPicture() {
        return adapter.tokens(vision);
    }

    /** The encoder of still pictures; its absence is a fault of who asks. */
    public VisionPart.Vit vit() {
        if (vision instanceof VisionPart.Vit vit) {
            return vit;
        }
        throw new IllegalStateException("a system of " + vision + " looks at no still pictures");
    }
}
