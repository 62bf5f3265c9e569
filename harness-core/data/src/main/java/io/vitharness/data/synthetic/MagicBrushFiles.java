package io.vitharness.data.synthetic;

import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Raster;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneEdit;
import io.vitharness.data.table.ParquetWriter;
import io.vitharness.data.table.ParquetWriter.Kind;
import io.vitharness.data.table.ParquetWriter.NamedPicture;
import io.vitharness.media.Picture;
import io.vitharness.media.PictureEncoder;
import io.vitharness.media.Size;
import io.vitharness.spi.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The files of one split of MagicBrush: sessions of one to three edits, masks whose transparent pixels were edited. */
final class MagicBrushFiles implements SetWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long FIRST = 1L << 40;

    private final Map<String, List<Map<String, String>>> sessions = new TreeMap<>();
    private final Map<String, Map<String, String>> local = new TreeMap<>();
    private final Map<String, Map<String, String>> global = new TreeMap<>();

    @Override
    public void write(SyntheticSet set, Path folder) throws IOException {
        EditScenes scenes = new EditScenes(set.seed(), FIRST);
        int turns = 0;
        for (int number = 1; turns < set.samples(); number++) {
            List<SceneEdit> chain = scenes.chain(number);
            chain = chain.subList(0, Math.min(chain.size(), set.samples() - turns));
            turns += chain.size();
            String id = String.format(Locale.ROOT, "%06d", number);
            write(id, chain, Files.createDirectories(folder.resolve("images").resolve(id)));
        }
        List<Object> flat = new ArrayList<>();
        sessions.values().forEach(flat::addAll);
        json(folder, "edit_sessions", sessions);
        json(folder, "edit_turns", flat);
        json(folder, "local_descriptions", local);
        json(folder, "global_descriptions", global);
    }

    /** The same sessions in Parquet, as the hub publishes them: a row for every turn, no descriptions. */
    static void table(SyntheticSet set, Path folder) throws IOException {
        EditScenes scenes = new EditScenes(set.seed(), FIRST);
        Map<String, Kind> columns = new LinkedHashMap<>();
        columns.put("img_id", Kind.TEXT);
        columns.put("turn_index", Kind.WHOLE);
        columns.put("source_img", Kind.PICTURE);
        columns.put("mask_img", Kind.PICTURE);
        columns.put("instruction", Kind.TEXT);
        columns.put("target_img", Kind.PICTURE);
        try (ParquetWriter rows = ParquetWriter.create(folder.resolve("dev-00000-of-00001.parquet"), columns)) {
            int turns = 0;
            for (int number = 1; turns < set.samples(); number++) {
                List<SceneEdit> chain = scenes.chain(number);
                chain = chain.subList(0, Math.min(chain.size(), set.samples() - turns));
                turns += chain.size();
                String id = String.format(Locale.ROOT, "%06d", number);
                for (int turn = 1; turn <= chain.size(); turn++) {
                    rows.add(row(id, turn, chain.get(turn - 1)));
                }
            }
        }
    }

    private static Map<String, Object> row(String id, int turn, SceneEdit edit) {
        String source = turn == 1 ? "-input.png" : "-output" + (turn - 1) + ".png";
        return Map.of(
                "img_id",
                id,
                "turn_index",
                (long) turn,
                "source_img",
                new NamedPicture(Image.of(paint(edit.before())), id + source),
                "mask_img",
                new NamedPicture(Image.of(mask(edit)), id + "-mask" + turn + ".png"),
                "instruction",
                edit.instruction(),
                "target_img",
                new NamedPicture(Image.of(paint(edit.after())), id + "-output" + turn + ".png"));
    }

    private static void json(Path folder, String name, Object content) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), MAPPER.writeValueAsString(content) + "\n");
    }

    private void write(String id, List<SceneEdit> chain, Path folder) throws IOException {
        Map<String, String> globals = global.computeIfAbsent(id, none -> new TreeMap<>());
        Map<String, String> locals = local.computeIfAbsent(id, none -> new TreeMap<>());
        List<Map<String, String>> turns = sessions.computeIfAbsent(id, none -> new ArrayList<>());
        String input = id + "-input.png";
        globals.put(input, chain.get(0).before().caption());
        Files.write(folder.resolve(input), paint(chain.get(0).before()));
        for (int number = 1; number <= chain.size(); number++) {
            SceneEdit edit = chain.get(number - 1);
            String output = id + "-output" + number + ".png";
            String mask = id + "-mask" + number + ".png";
            Files.write(folder.resolve(output), paint(edit.after()));
            Files.write(folder.resolve(mask), mask(edit));
            turns.add(new TreeMap<>(
                    Map.of("input", input, "mask", mask, "output", output, "instruction", edit.instruction())));
            locals.put(output, edit.shown());
            globals.put(output, edit.after().caption());
            input = output;
        }
    }

    private static byte[] paint(Scene scene) {
        return Painter.standard().paint(scene).png().bytes();
    }

    /** The picture before the edit, transparent where it was edited. */
    private static byte[] mask(SceneEdit edit) {
        Raster before = Painter.standard().paint(edit.before());
        BitSet changed = edit.changed(Painter.standard());
        byte[] rgb = before.rgb();
        byte[] rgba = new byte[rgb.length / 3 * 4];
        for (int i = 0; i < rgba.length / 4; i++) {
            System.arraycopy(rgb, 3 * i, rgba, 4 * i, 3);
            rgba[4 * i + 3] = (byte) (changed.get(i) ? 0 : 255);
        }
        return new PictureEncoder().png(Picture.of(new Size(before.side(), before.side()), 4, rgba));
    }
}
