package io.vitharness.judges.caption;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * SPICE 1.0 (Anderson et al. 2016) as {@code coco-caption} runs it: all captions in one JSON file, out comes another
 * with the F-score of each ({@code scores.All.f}). The figure is their mean; a caption without a score is left out of it.
 */
record Spice(OutsideProgram program) implements Outside {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    @Override
    public Session open() {
        return new Batch(program);
    }

    private record Batch(OutsideProgram program) implements Session {

        @Override
        public List<double[]> rows(List<Captioned> captions) throws IOException {
            Path folder = Files.createTempDirectory("spice");
            try {
                Path in = folder.resolve("in.json");
                Path out = folder.resolve("out.json");
                JSON.writeValue(in.toFile(), entries(captions));
                List<String> arguments = List.of(in.toString(), "-out", out.toString(), "-subset", "-silent");
                try (Dialogue dialogue = program.start(List.of("-Xmx8G"), arguments)) {
                    dialogue.end();
                }
                return read(out, captions.size());
            } finally {
                delete(folder);
            }
        }

        @Override
        public List<Double> figures(List<double[]> sums) {
            return sums.stream().map(sum -> sum[1] == 0 ? 0 : sum[0] / sum[1]).toList();
        }

        @Override
        public void close() {
            // the program has ended
        }

        private static List<Map<String, Object>> entries(List<Captioned> captions) {
            List<Map<String, Object>> entries = new ArrayList<>();
            for (int i = 0; i < captions.size(); i++) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("image_id", i);
                entry.put("test", captions.get(i).evidence().caption());
                entry.put("refs", captions.get(i).evidence().references());
                entries.add(entry);
            }
            return entries;
        }

        private static List<double[]> read(Path out, int count) throws IOException {
            JsonNode root;
            try {
                root = JSON.readTree(Files.readAllBytes(out));
            } catch (JacksonException e) {
                throw (IOException)
                        new IOException("wrote no sound JSON (" + e.getOriginalMessage() + ")").initCause(e);
            }
            double[][] rows = new double[count][];
            for (JsonNode entry : root) {
                int place = entry.path("image_id").asInt(-1);
                JsonNode score = entry.path("scores").path("All").path("f");
                if (place >= 0 && place < count && score.isNumber()) {
                    rows[place] = Double.isFinite(score.asDouble())
                            ? new double[] {score.asDouble(), 1}
                            : new double[] {0, 0};
                }
            }
            if (Stream.of(rows).anyMatch(row -> row == null)) {
                throw new IOException("wrote no score for some captions");
            }
            return List.of(rows);
        }

        private static void delete(Path folder) throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
