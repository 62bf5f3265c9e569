package io.vitharness.benchmarks.mmbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The rows of {@code mmbench_dev_20230712} (without their pictures, which are not part of the sheet): 4,377 rows, 1,176
 * questions, passes 1176 + 1176 + 1087 + 938; 53 questions keep their last option in its place.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealRowsTest {

    private Path table = Path.of("");

    @BeforeAll
    void writeTable(@TempDir Path folder) throws IOException, ParserConfigurationException, SAXException {
        Path sheet = shared().resolve("data/mmbench/llava-v1.5-13b.mmbench_dev_20230712.xlsx");
        assumeThat(sheet)
                .as("the folder ../shared/data/mmbench beside the repository")
                .exists();
        StringBuilder text = new StringBuilder("index\tquestion\tA\tB\tC\tD\tanswer\timage\n");
        for (Map<String, String> row : rows(sheet)) {
            for (String column : List.of("index", "question", "A", "B", "C", "D", "answer")) {
                text.append('"')
                        .append(row.getOrDefault(column, "").replace("\"", "\"\""))
                        .append("\"\t");
            }
            text.append(row.get("index").equals("241") ? Tsv.picture(1) : "241").append('\n');
        }
        table = Files.writeString(folder.resolve("mmbench_dev_20230712.tsv"), text);
    }

    @Test
    void everyRowIsAskedAndNoRotationIsMissing() throws IOException {
        Benchmark benchmark = open(Map.of());
        Map<String, Integer> passes = new TreeMap<>();
        for (String id : benchmark.sampleIds()) {
            passes.merge(benchmark.sample(id).question().tags().get(Question.PASS), 1, Integer::sum);
        }

        assertThat(passes).isEqualTo(Map.of("0", 1176, "1", 1176, "2", 1087, "3", 938));
        assertThat(benchmark.card().notes()).isEmpty();
    }

    @Test
    void vanillaAsksEveryQuestionOnce() throws IOException {
        assertThat(open(Map.of("protocol", "vanilla")).sampleIds()).hasSize(1176);
    }

    @Test
    void madeRotationsEqualTheRealOnesButForFixedLastOptions() throws IOException {
        Benchmark real = open(Map.of());
        Benchmark made = open(Map.of("rotations", "generated"));
        List<String> different = new ArrayList<>();
        for (String id : real.sampleIds()) {
            boolean same = made.sample(id)
                            .question()
                            .choices()
                            .equals(real.sample(id).question().choices())
                    && made.sample(id).target().equals(real.sample(id).target());
            if (!same) {
                different.add(real.sample(id).question().group());
            }
        }

        assertThat(different.stream().distinct()).hasSize(53);
    }

    private Benchmark open(Map<String, String> keys) throws IOException {
        return new MmbenchProvider().open(Configs.of(MmbenchConfig.class, keys), table);
    }

    private static Path shared() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("harness-core")) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder.resolveSibling("shared");
    }

    private static List<Map<String, String>> rows(Path sheet)
            throws IOException, ParserConfigurationException, SAXException {
        try (ZipFile zip = new ZipFile(sheet.toFile())) {
            NodeList rows = xml(zip, "xl/worksheets/sheet1.xml").getElementsByTagName("row");
            Map<String, String> names = cells((Element) rows.item(0));
            List<Map<String, String>> named = new ArrayList<>();
            for (int i = 1; i < rows.getLength(); i++) {
                Map<String, String> row = new TreeMap<>();
                cells((Element) rows.item(i)).forEach((column, text) -> row.put(names.get(column), text));
                named.add(row);
            }
            return named;
        }
    }

    /** Texts by the letters of their columns. */
    private static Map<String, String> cells(Element row) {
        Map<String, String> cells = new TreeMap<>();
        NodeList found = row.getElementsByTagName("c");
        for (int i = 0; i < found.getLength(); i++) {
            Element cell = (Element) found.item(i);
            cells.put(cell.getAttribute("r").replaceAll("\\d", ""), cell.getTextContent());
        }
        return cells;
    }

    private static Document xml(ZipFile zip, String entry)
            throws IOException, ParserConfigurationException, SAXException {
        try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }
}
