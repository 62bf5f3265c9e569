package io.vitharness.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.Json;
import io.vitharness.site.html.Visible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every untrusted field holds each payload in turn; no page gains an element, an attribute or a file by it. */
class HostileTextTest {

    private static final Set<String> ELEMENTS = Set.of(
            ("html head meta title link script body a header nav button main div h1 h2 h3 h4 p section table caption thead "
                            + "tr th td tbody small span svg line g circle path text desc details summary ul li b strong "
                            + "footer figure figcaption dl dt dd bdi pre article br")
                    .split(" "));

    @TempDir
    private Path folder;

    static Stream<String> payloads() {
        return Stream.of(
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "<ScRiPt src=//evil.example/x.js></sCrIpT>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
                "<iframe src=javascript:alert(1)></iframe>",
                "<iframe srcdoc='<script>alert(1)</script>'>",
                "<object data=data:text/html,<script>alert(1)</script>>",
                "<embed src=javascript:alert(1)>",
                "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<base href=//evil.example/>",
                "<meta http-equiv=refresh content='0;url=//evil.example'>",
                "<link rel=stylesheet href=//evil.example/x.css>",
                "<style>*{background:url(//evil.example)}</style>",
                "<form action=//evil.example><input type=submit>",
                "<body onload=alert(1)>",
                "<details open ontoggle=alert(1)>",
                "<a href=javascript:alert(1)>click</a>",
                "<template><script>alert(1)</script></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<textarea></textarea><script>alert(1)</script>",
                "<title></title><script>alert(1)</script>",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "--><script>alert(1)</script><!--",
                "<?xml version=\"1.0\"?><script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "` onmouseover=`alert(1)",
                "\"><img src=x onerror=alert(1)>",
                "'><img src=x onerror=alert(1)>",
                "\" style=\"background:url(//evil.example)",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
                "//evil.example/x",
                "https://evil.example/x",
                "../../../../etc/passwd",
                "..\\..\\windows\\system32",
                "${7*7} @{x} #{x} {{7*7}} <%= 7*7 %> [[${7*7}]]",
                "$unsafe{\"<script>alert(1)</script>\"} @if(true) @template.layout()",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "%3Cscript%3Ealert(1)%3C/script%3E",
                "\\u003cscript\\u003ealert(1)\\x3c/script\\x3e\u2028alert(1)\u2029",
                "[x](javascript:alert(1)) ![x](//evil.example/x.png) <https://evil.example>",
                "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
                "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                "abc\u202Egnp.exe\u2066 \u200Bhidden\uFEFF",
                "lone \uD83D surrogate \uDE00 and 😀",
                "<img name=getElementById><a id=theme>clobber</a>",
                "id=\"status\" class=\"verdict\"",
                "__proto__ constructor prototype toString",
                "=HYPERLINK(\"//evil.example\")",
                "\u001B[31mred\u001B[0m\r\nSet-Cookie: a=b",
                "NUL",
                "a\n\n\n\nb\tc",
                "<" + "x".repeat(200_000) + ">");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void noFieldBreaksOut(String payload) throws IOException {
        Path results = folder.resolve("results");
        hostileRun(payload).write(results);

        new SiteGenerator().generate(List.of(results), folder.resolve("site"));

        for (Path page : pages()) {
            check(page, payload);
        }
    }

    @Test
    void thereAreAtLeastFortyPayloads() {
        assertThat(payloads().count()).isGreaterThanOrEqualTo(40);
    }

    private SampleRun hostileRun(String answer) {
        String payload = answer.replaceAll("[\\uD800-\\uDFFF]", ""); // half a pair can be in an answer only
        BenchmarkPlan plain = SampleRuns.share(payload, payload, 3, 9, "data", true);
        var benchmark = new BenchmarkPlan(
                plain.name(),
                payload,
                payload,
                payload,
                Optional.of(payload),
                Optional.of(payload),
                List.of(payload),
                Json.tree(Map.of(payload.substring(0, Math.min(99, payload.length())), payload)),
                payload,
                true,
                3,
                9,
                1,
                plain.protocol());
        return SampleRuns.run(payload, payload, payload)
                .models(List.of(
                        SampleRun.Model.of(payload, .9, 3),
                        SampleRun.Model.trained(payload + "2", .5, 30),
                        SampleRun.Model.control(payload + "3", payload + "2", .3, 300)))
                .benchmarks(List.of(benchmark))
                .skipping(new io.vitharness.report.Skip(payload + "4", payload, payload))
                .saying(answer);
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            assertThat(all)
                    .allMatch(file -> folder.resolve("site")
                            .relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .matches("[a-z0-9/-]+\\.(html|css|js|json)"));
            return all.stream()
                    .filter(file -> file.toString().endsWith(".html"))
                    .toList();
        }
    }

    private static void check(Path page, String payload) throws IOException {
        byte[] bytes = Files.readAllBytes(page);
        String html = StandardCharsets.UTF_8
                .newDecoder()
                .decode(java.nio.ByteBuffer.wrap(bytes))
                .toString();
        Document document = Jsoup.parse(html);
        var elements = new TreeSet<String>();
        for (Element element : document.getAllElements()) {
            elements.add(element.normalName());
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertThat(name)
                        .as("%s in %s", element.normalName(), page)
                        .doesNotStartWith("on")
                        .isNotEqualTo("style");
            }
        }
        elements.remove("#root");
        assertThat(ELEMENTS).as(page.toString()).containsAll(elements);
        assertThat(document.select("script"))
                .hasSize(1)
                .allMatch(script -> script.data().isEmpty());
        assertThat(document.select("meta")).hasSize(6);
        for (Element link : document.select("[href], [src]")) {
            String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            assertThat(target)
                    .as("%s", page)
                    .matches("data:,|#[a-z0-9-]+|(\\.\\./)*[a-z0-9/-]+\\.(html|css|js|json)(#[a-z0-9-]+)?");
        }
        if (page.getParent().getFileName().toString().startsWith("cell-")) {
            String answer = document.select("pre.answer").get(0).wholeText();
            assertThat(answer).isEqualTo(Visible.text(payload));
        }
    }
}
