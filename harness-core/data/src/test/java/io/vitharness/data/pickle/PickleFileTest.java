package io.vitharness.data.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PickleFileTest {

    @TempDir
    Path folder;

    /** One value as CPython 3's {@code pickle.dumps} writes it under the protocols 0, 1, 2, 4 and 5. */
    static List<String> ofEveryProtocol() {
        return List.of(
                "286c70300a286470310a567265665f69640a70320a49370a735673656e745f6964730a70330a2849310a49320a"
                        + "7470340a735673706c69740a70350a5674657374410a70360a73566f6b0a70370a4930310a73566e6f6e650a70"
                        + "380a4e73566269670a70390a4c313039393531313632373737364c0a735668616c660a7031300a462d302e350a"
                        + "735673656e74656e6365730a7031310a286c7031320a28647031330a5673656e745f69640a7031340a49310a73"
                        + "5673656e740a7031350a5674686520636166e90a7031360a7356746f6b656e730a7031370a286c7031380a5674"
                        + "68650a7031390a6156636166e90a7032300a61736128647032310a6731340a49320a736731350a566120276227"
                        + "205c75303035636e5c75303030610a7032320a736731370a286c7032330a7361735673616d650a7032340a6731"
                        + "380a73612e",
                "5d71007d71012858060000007265665f696471024b07580800000073656e745f6964737103284b014b02747104"
                        + "580500000073706c6974710558050000007465737441710658020000006f6b71074930310a58040000006e6f6e"
                        + "6571084e580300000062696771094c313039393531313632373737364c0a580400000068616c66710a47bfe000"
                        + "0000000000580900000073656e74656e636573710b5d710c287d710d28580700000073656e745f6964710e4b01"
                        + "580400000073656e74710f580900000074686520636166c3a971105806000000746f6b656e7371115d71122858"
                        + "0300000074686571135805000000636166c3a9711465757d711528680e4b02680f58090000006120276227205c"
                        + "6e0a711668115d71177565580400000073616d657118681275612e",
                "80025d71007d71012858060000007265665f696471024b07580800000073656e745f69647371034b014b028671"
                        + "04580500000073706c6974710558050000007465737441710658020000006f6b71078858040000006e6f6e6571"
                        + "084e580300000062696771098a06000000000001580400000068616c66710a47bfe00000000000005809000000"
                        + "73656e74656e636573710b5d710c287d710d28580700000073656e745f6964710e4b01580400000073656e7471"
                        + "0f580900000074686520636166c3a971105806000000746f6b656e7371115d7112285803000000746865711358"
                        + "05000000636166c3a9711465757d711528680e4b02680f58090000006120276227205c6e0a711668115d711775"
                        + "65580400000073616d657118681275612e",
                "800495d1000000000000005d947d94288c067265665f6964944b078c0873656e745f696473944b014b0286948c"
                        + "0573706c6974948c057465737441948c026f6b94888c046e6f6e65944e8c03626967948a060000000000018c04"
                        + "68616c669447bfe00000000000008c0973656e74656e636573945d94287d94288c0773656e745f6964944b018c"
                        + "0473656e74948c0974686520636166c3a9948c06746f6b656e73945d94288c03746865948c05636166c3a99465"
                        + "757d9428680e4b02680f8c096120276227205c6e0a9468115d9475658c0473616d6594681275612e",
                "800595d1000000000000005d947d94288c067265665f6964944b078c0873656e745f696473944b014b0286948c"
                        + "0573706c6974948c057465737441948c026f6b94888c046e6f6e65944e8c03626967948a060000000000018c04"
                        + "68616c669447bfe00000000000008c0973656e74656e636573945d94287d94288c0773656e745f6964944b018c"
                        + "0473656e74948c0974686520636166c3a9948c06746f6b656e73945d94288c03746865948c05636166c3a99465"
                        + "757d9428680e4b02680f8c096120276227205c6e0a9468115d9475658c0473616d6594681275612e");
    }

    @ParameterizedTest
    @MethodSource("ofEveryProtocol")
    void everyProtocolGivesTheSameData(String hex) throws IOException {
        List<JsonEntry> entries = PickleFile.list(file(HexFormat.of().parseHex(hex)));

        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).json().toString())
                .isEqualTo("{\"ref_id\":7,\"sent_ids\":[1,2],\"split\":\"testA\",\"ok\":true,\"none\":null,"
                        + "\"big\":1099511627776,\"half\":-0.5,\"sentences\":[{\"sent_id\":1,\"sent\":\"the caf\u00e9\","
                        + "\"tokens\":[\"the\",\"caf\u00e9\"]},{\"sent_id\":2,\"sent\":\"a 'b' \\\\n\\n\",\"tokens\":[]}],"
                        + "\"same\":[\"the\",\"caf\u00e9\"]}");
    }

    @Test
    void textsOfPython2AreReadInBothOfItsWays() throws IOException {
        assertThat(PickleFile.list(
                                file(ascii("(l(dS'sent'\nS\"it\\'s \\\\ \\xc3\\xa9\\n\"\nsU\u0005splitU\u0003valsa.")))
                        .get(0)
                        .json()
                        .toString())
                .isEqualTo("{\"sent\":\"it's \\\\ \u00e9\\n\",\"split\":\"val\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "286c70300a635f5f6275696c74696e5f5f0a7072696e740a70310a2856780a70320a7470340a5270340a612e",
                "80025d7100635f5f6275696c74696e5f5f0a7072696e740a71015801000000787102857103527104612e",
                "80049521000000000000005d948c086275696c74696e73948c057072696e749493948c01789485945294612e"
            })
    void pickleThatCallsAnythingIsRefusedBeforeTheCall(String hex) throws IOException {
        Path file = file(HexFormat.of().parseHex(hex));

        assertThatThrownBy(() -> PickleFile.list(file))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(file + ": byte ")
                .hasMessageContaining("can run any program and is not read");
    }

    @Test
    void valueWithinItselfIsRefused() throws IOException {
        Path file = file(ascii("(lp0\ng0\na."));

        assertThatThrownBy(() -> PickleFile.list(file)).hasMessageContaining("contains itself");
    }

    @Test
    void smallFileThatGrowsWithoutEndIsRefused() throws IOException {
        StringBuilder bomb = new StringBuilder("(lp0\nI1\na");
        for (int i = 1; i <= 40; i++) {
            bomb.append("(lp").append(i).append('\n');
            bomb.append(("g" + (i - 1) + "\na").repeat(2));
        }

        assertThatThrownBy(() -> PickleFile.list(file(ascii(bomb + "."))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("grows beyond");
    }

    @Test
    void deepNestingIsRefusedWithoutOverflow() throws IOException {
        String deep = "(".repeat(50_000) + "l".repeat(50_000) + ".";

        assertThatThrownBy(() -> PickleFile.list(file(ascii(deep)))).hasMessageContaining("levels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(l(dS'a'\nI1\ns", "(lUPabc", "(l(dS'a", "(lX\u00ff\u00ff\u00ff\u007f"})
    void fileThatIsCutOffIsNamedWithItsByte(String text) throws IOException {
        Path file = file(text.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> PickleFile.list(file))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(file + ": byte ")
                .hasMessageEndingWith("is it cut off?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "l.",
                "a.",
                "(lg7\n.",
                "(la.",
                "(lI1\nI2\ns.",
                "(lIx\na.",
                "(lS'a\na.",
                "(lVa\\u00\na.",
                "(dI1\ns.",
                "(lp\n."
            })
    void brokenPickleIsADataException(String text) throws IOException {
        Path file = file(ascii(text));

        assertThatThrownBy(() -> PickleFile.list(file))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(file + ": byte ");
    }

    @Test
    void otherShapesAreRefused() {
        assertThatThrownBy(() -> PickleFile.list(file(ascii("(dS'a'\nI1\ns."))))
                .hasMessageEndingWith("found no list, wanted a pickled list of dictionaries");
        assertThatThrownBy(() -> PickleFile.list(file(ascii("(lI1\na."))))
                .hasMessageEndingWith("element 0: found no dictionary, wanted a list of dictionaries");
        assertThatThrownBy(() -> PickleFile.list(file(new byte[0]))).hasMessageContaining("found 0 bytes");
        assertThatThrownBy(() -> PickleFile.list(folder.resolve("none.p")))
                .hasMessageEndingWith("there is no such file");
    }

    @Test
    void whatIsWrittenReadsBack() throws IOException {
        String text =
                PickleWriter.text(List.of(Map.of("sent", "a \u00e9 \\u0041 \ud83d\ude00\n", "ids", List.of(1, 2L))));

        JsonEntry entry = PickleFile.list(file(ascii(text))).get(0);

        assertThat(entry.text("sent")).isEqualTo("a \u00e9 \\u0041 \ud83d\ude00\n");
        assertThat(entry.json().path("ids").toString()).isEqualTo("[1,2]");
    }

    @Test
    void whatIsNoPlainDataIsNotWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> PickleWriter.text(List.of(1.5)));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("refs(unc).p"), bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
