package io.vitharness.media.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.media.Resampling;
import io.vitharness.media.SharedData;
import io.vitharness.media.Size;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The arrays of {@code image-processors}, by transformers 5.18 with Pillow, and its published sizes as 8-bit digests. */
class ProcessorGoldenTest {

    private static final Normaliser CLIP = new Normaliser(
            1 / 255.0, List.of(0.48145466, 0.4578275, 0.40821073), List.of(0.26862954, 0.26130258, 0.27577711));
    private static final Normaliser IMAGENET =
            new Normaliser(1 / 255.0, List.of(.485, .456, .406), List.of(.229, .224, .225));
    private static final Normaliser HALF = new Normaliser(1 / 255.0, List.of(.5, .5, .5), List.of(.5, .5, .5));
    private static final List<String> PICTURES = List.of("chelsea_113x75", "astronaut_71x97", "coffee_RGBA_53x38");

    private static Map<String, Processor> small() {
        Map<String, Processor> all = new LinkedHashMap<>();
        all.put("clip", cropped(new Sizing.ShortestEdge(38), Resampling.BICUBIC, new Size(33, 33)));
        all.put("clip-crop-larger", cropped(new Sizing.ShortestEdge(24), Resampling.BILINEAR, new Size(30, 41)));
        all.put(
                "llava-pad",
                new WholePicture(
                        true,
                        Optional.of(new Sizing.ShortestEdge(36)),
                        Resampling.BICUBIC,
                        Optional.of(new Size(36, 36)),
                        CLIP,
                        Optional.empty()));
        all.put("blip", plain(exact(42, 42), Resampling.BICUBIC, CLIP));
        all.put("siglip", plain(exact(40, 40), Resampling.BICUBIC, HALF));
        all.put("florence2-clip-square", plain(exact(40, 40), Resampling.BICUBIC, IMAGENET));
        all.put("vit-clipseg", plain(exact(45, 37), Resampling.BILINEAR, IMAGENET));
        all.put("owlvit", plain(exact(44, 44), Resampling.BICUBIC, CLIP));
        all.put("rt-detr", plain(exact(48, 40), Resampling.BILINEAR, Normaliser.UNIT));
        all.put("detr", plain(new Sizing.ShortestLongest(40, 53, 1), Resampling.BILINEAR, IMAGENET));
        all.put("yolos", plain(new Sizing.ShortestLongest(40, 70, 16), Resampling.BILINEAR, IMAGENET));
        all.put("grounding-dino", plain(new Sizing.ShortestLongest(36, 60, 1), Resampling.BILINEAR, IMAGENET));
        all.put("sam", sam(56));
        all.put(
                "llava-next",
                new AnyResolution(
                        List.of(size(24, 48), size(48, 24), size(48, 48), size(72, 24), size(24, 72)),
                        24,
                        Resampling.BICUBIC,
                        CLIP));
        all.put("idefics3", new SplitPicture(64, 20, true, Resampling.LANCZOS, HALF));
        all.put("idefics3-nosplit", new SplitPicture(64, 20, false, Resampling.LANCZOS, HALF));
        all.put("qwen2-vl", new PatchRows(new Sizing.PixelBudget(8, 1024, 3000), 4, 2, 2, Resampling.BICUBIC, CLIP));
        all.put("owlv2", new SmoothSquare(new Size(44, 44), CLIP));
        return all;
    }

    private static Map<String, Processor> published() {
        Map<String, Processor> all = new LinkedHashMap<>();
        all.put("clip-336", cropped(new Sizing.ShortestEdge(336), Resampling.BICUBIC, new Size(336, 336)));
        all.put("sam-1024", sam(1024));
        all.put("detr-800-1333", plain(new Sizing.ShortestLongest(800, 1333, 1), Resampling.BILINEAR, IMAGENET));
        all.put("blip-224", plain(exact(224, 224), Resampling.BICUBIC, CLIP));
        all.put("siglip-384", plain(exact(384, 384), Resampling.BICUBIC, HALF));
        all.put("rt-detr-640", plain(exact(640, 640), Resampling.BILINEAR, Normaliser.UNIT));
        all.put(
                "qwen2-vl-default",
                new PatchRows(new Sizing.PixelBudget(28, 3136, 1003520), 14, 2, 2, Resampling.BICUBIC, CLIP));
        all.put(
                "llava-next-336",
                new AnyResolution(
                        List.of(size(336, 672), size(672, 336), size(672, 672), size(1008, 336), size(336, 1008)),
                        336,
                        Resampling.BICUBIC,
                        CLIP));
        all.put("idefics3-364x4", new SplitPicture(1456, 364, true, Resampling.LANCZOS, HALF));
        return all;
    }

    private static WholePicture sam(int edge) {
        return new WholePicture(
                false,
                Optional.of(new Sizing.LongestEdge(edge)),
                Resampling.BILINEAR,
                Optional.empty(),
                IMAGENET,
                Optional.of(new Size(edge, edge)));
    }

    private static WholePicture cropped(Sizing sizing, Resampling filter, Size crop) {
        return new WholePicture(false, Optional.of(sizing), filter, Optional.of(crop), CLIP, Optional.empty());
    }

    private static WholePicture plain(Sizing sizing, Resampling filter, Normaliser normaliser) {
        return new WholePicture(false, Optional.of(sizing), filter, Optional.empty(), normaliser, Optional.empty());
    }

    private static Sizing exact(int width, int height) {
        return new Sizing.Exact(new Size(width, height));
    }

    private static Size size(int height, int width) {
        return new Size(width, height);
    }

    @TestFactory
    List<DynamicTest> everyProcessorGivesTheReferencesNumbers() {
        SharedData data = SharedData.fixtures("image-processors");
        List<DynamicTest> tests = new ArrayList<>();
        small().forEach((name, processor) -> PICTURES.forEach(picture ->
                tests.add(dynamicTest(name + " " + picture, () -> compare(data, name, processor, picture)))));
        return tests;
    }

    private static void compare(SharedData data, String name, Processor processor, String picture)
            throws IOException, PictureException {
        Numpy expected = Numpy.of(data.bytes(name + "/" + picture + ".pixel_values.npy"));

        Processed processed = processor.process(decode(data.bytes("images/" + picture + ".png")));

        assertThat(processed.pixels().shape()).isEqualTo(expected.shape());
        FloatBuffer values = processed.pixels().values();
        double worst = 0;
        for (int i = 0; i < values.limit(); i++) {
            worst = Math.max(worst, Math.abs(values.get(i) - expected.values().get(i)));
        }
        assertThat(worst).isLessThan(name.equals("owlv2") ? 2e-3 : 1e-5);
    }

    @TestFactory
    List<DynamicTest> publishedSizesGiveTheReferencesBytes() throws IOException {
        SharedData data = SharedData.fixtures("image-processors");
        JsonNode cases = data.json("realsize.json").path("processors");
        List<DynamicTest> tests = new ArrayList<>();
        published().forEach((name, processor) -> {
            for (String picture : List.of("chelsea.png", "coffee.png")) {
                JsonNode wanted = cases.path(name).path("images").path(picture);
                tests.add(dynamicTest(name + " " + picture, () -> compare(wanted, processor, picture)));
            }
        });
        return tests;
    }

    private static void compare(JsonNode wanted, Processor processor, String picture)
            throws IOException, PictureException, NoSuchAlgorithmException {
        Processed processed =
                processor.process(decode(SharedData.folder("photos").bytes(picture)));

        List<Integer> shape = new ArrayList<>();
        wanted.path("shape").forEach(length -> shape.add(length.asInt()));
        assertThat(processed.pixels().shape()).isEqualTo(shape);
        assertThat(mean(processed.pixels())).isCloseTo(wanted.path("mean").asDouble(), within(1e-5));
        JsonNode sizes = wanted.path("reshaped_input_sizes");
        if (!sizes.isMissingNode()) {
            assertThat(processed.content())
                    .isEqualTo(size(
                            sizes.path(0).path(0).asInt(), sizes.path(0).path(1).asInt()));
        }
        assertThat(sha256(bytes(processed.pixels(), processor)))
                .isEqualTo(wanted.path("uint8_sha256").asString());
    }

    private static double mean(PixelValues pixels) {
        FloatBuffer values = pixels.values();
        double sum = 0;
        for (int i = 0; i < values.limit(); i++) {
            sum += values.get(i);
        }
        return sum / values.limit();
    }

    private static byte[] bytes(PixelValues pixels, Processor processor) {
        Normaliser normaliser = normaliser(processor);
        FloatBuffer values = pixels.values();
        byte[] bytes = new byte[values.limit()];
        for (int i = 0; i < bytes.length; i++) {
            int channel = channel(pixels, processor, i);
            double level = (values.get(i) * normaliser.deviation().get(channel)
                            + normaliser.mean().get(channel))
                    * 255;
            bytes[i] = (byte) Math.max(0, Math.min(255, Math.rint(level)));
        }
        return bytes;
    }

    private static int channel(PixelValues pixels, Processor processor, int index) {
        List<Integer> shape = pixels.shape();
        if (processor instanceof PatchRows rows) {
            return index % shape.get(1) / (rows.frames() * rows.patch() * rows.patch());
        }
        int plane = shape.get(shape.size() - 1) * shape.get(shape.size() - 2);
        return index / plane % 3;
    }

    private static Normaliser normaliser(Processor processor) {
        if (processor instanceof WholePicture whole) {
            return whole.normaliser();
        }
        if (processor instanceof AnyResolution any) {
            return any.normaliser();
        }
        return processor instanceof SplitPicture split ? split.normaliser() : ((PatchRows) processor).normaliser();
    }

    private static Picture decode(byte[] file) throws PictureException {
        return new PictureDecoder().decode(file);
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
