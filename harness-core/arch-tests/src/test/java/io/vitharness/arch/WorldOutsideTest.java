package io.vitharness.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** Streams, threads, clocks, dice and languages. */
class WorldOutsideTest {

    private static final String[] JUDGING = {
        "io.vitharness.judges..", "io.vitharness.spi.judge..", "io.vitharness.spi.support.."
    };

    @Test
    void onlyTheCommandLineTouchesStandardStreamsAndExits() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("io.vitharness..")
                .and()
                .resideOutsideOfPackage("io.vitharness.cli..")
                .should()
                .accessTargetWhere(Use.of(
                        "standard streams or the end of the process",
                        "java\\.lang\\.System\\.(in|out|err)",
                        "java\\.lang\\.System\\.(exit|setIn|setOut|setErr|console)\\(.*\\)",
                        "java\\.lang\\.Runtime\\.(exit|halt)\\(int\\)",
                        "java\\.io\\.FileDescriptor\\.(in|out|err)",
                        ".*\\.printStackTrace\\(\\)"))
                .because("what is shown and how a process ends is the command line's to decide, in one place");

        Wall.stands(
                rule,
                bad("pipeline.answer", "System.out.println();"),
                bad("site", "System.err.println();"),
                bad("models.sly", "System.in.read();"),
                bad("pipeline", "System.exit(1);"),
                bad("report", "Runtime.getRuntime().halt(1);"),
                bad("judges.sly", "new Exception().printStackTrace();"),
                bad("data", "System.setOut(null);"),
                bad("testkit", "java.util.List.of(1).forEach(System.out::println);"));
    }

    @Test
    void onlyPrepareAndAnswerStartThreads() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("io.vitharness..")
                .and()
                .resideOutsideOfPackages(
                        "io.vitharness.pipeline.prepare..",
                        "io.vitharness.pipeline.answer..",
                        "io.vitharness.testkit..") // the contracts call plugins from many threads, in tests
                .should()
                .accessTargetWhere(startsThreads())
                .because("whoever starts a thread must end it, count it and pass on its interrupt: two places do");

        Wall.stands(
                rule,
                bad("models.sly", "new Thread(() -> {}).start();"),
                bad("models.sly", "class Own extends Thread {} new Own().start();"),
                bad("benchmarks.sly", "java.util.concurrent.Executors.newCachedThreadPool();"),
                bad("pipeline.score", "java.util.concurrent.ForkJoinPool.commonPool();"),
                bad("data", "new java.util.concurrent.ForkJoinPool(2);"),
                bad("site", "java.util.List.of(1).parallelStream().count();"),
                bad("judges.sly", "java.util.stream.IntStream.range(0, 9).parallel().sum();"),
                bad("pipeline.plan", "java.util.concurrent.CompletableFuture.runAsync(() -> {});"),
                bad("pipeline.plan", "new java.util.concurrent.CompletableFuture<String>().thenApplyAsync(x -> x);"),
                bad("report", "java.util.Arrays.parallelSort(new int[9]);"),
                bad("cli", "new java.util.Timer();"),
                "package io.vitharness.judges.caption; class OutsideProgram { void act() { new Thread().start(); } }");
    }

    @Test
    void onlyPrepareAnswerAndOneNamedClassStartProcesses() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("io.vitharness..")
                .and()
                .resideOutsideOfPackages("io.vitharness.pipeline.prepare..", "io.vitharness.pipeline.answer..")
                .and()
                .doNotHaveFullyQualifiedName("io.vitharness.judges.caption.OutsideProgram") // decision 10
                .should()
                .accessTargetWhere(Use.of(
                        "what starts processes",
                        "java\\.lang\\.ProcessBuilder\\.(start|startPipeline)\\(.*\\)",
                        "java\\.lang\\.Runtime\\.exec\\(.*\\)"))
                .because("a process outlives whoever forgets it: those who start one end it, and are known by name");

        Wall.stands(
                rule,
                bad("cli", "new ProcessBuilder(\"git\").start();"),
                bad("judges.caption", "new ProcessBuilder(\"meteor\").start();"),
                bad(
                        "judges.sly",
                        "class OutsideProgram { void a() throws Exception { new ProcessBuilder().start(); } }"),
                bad("pipeline.plugin", "Runtime.getRuntime().exec(new String[] {\"git\"});"));
    }

    @Test
    void judgesAndMetricsHaveNoClock() {
        ArchRule rule = judging(Use.of(
                        "a clock",
                        "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)",
                        "java\\.time\\..*\\.now\\(.*\\)",
                        "java\\.time\\.Clock\\..*",
                        "java\\.time\\.ZoneId\\.systemDefault\\(\\)",
                        "java\\.util\\.TimeZone\\.getDefault\\(\\)",
                        "java\\.util\\.Date\\.<init>\\(\\)",
                        "java\\.util\\.Calendar\\.getInstance\\(.*\\)",
                        "java\\.util\\.GregorianCalendar\\.<init>\\(\\)"))
                .because("the same answer is worth the same tomorrow");

        Wall.stands(
                rule,
                bad("judges.late", "System.currentTimeMillis();"),
                bad("spi.support", "System.nanoTime();"),
                bad("spi.judge", "java.time.Instant.now();"),
                bad("judges.late", "java.time.LocalDate.now();"),
                bad("judges.late", "java.util.function.Supplier<Object> now = java.time.ZonedDateTime::now;"),
                bad("judges.late", "java.time.Clock.systemUTC().millis();"),
                bad("judges.late", "new java.util.Date();"),
                bad("judges.late", "java.util.Calendar.getInstance();"));
    }

    @Test
    void judgesAndMetricsThrowNoDice() {
        ArchRule rule = judging(Use.of(
                        "randomness",
                        "java\\.util\\.(Random|SplittableRandom)\\..*",
                        "java\\.util\\.random\\..*",
                        "java\\.util\\.concurrent\\.ThreadLocalRandom\\..*",
                        "java\\.security\\.SecureRandom\\..*",
                        "java\\.(lang\\.Math|lang\\.StrictMath)\\.random\\(\\)",
                        "java\\.util\\.UUID\\.randomUUID\\(\\)",
                        "java\\.util\\.Collections\\.shuffle\\(.*\\)",
                        "java\\.lang\\.System\\.identityHashCode\\(.*\\)"))
                .because("nobody guesses: draws come from the harness as Resamples, the same for every model");

        Wall.stands(
                rule,
                bad("judges.lucky", "new java.util.Random(7);"),
                bad("spi.support", "new java.util.SplittableRandom(7).nextInt();"),
                bad("spi.judge", "Math.random();"),
                bad("judges.lucky", "java.util.concurrent.ThreadLocalRandom.current();"),
                bad("judges.lucky", "new java.security.SecureRandom();"),
                bad("judges.lucky", "java.util.UUID.randomUUID();"),
                bad("judges.lucky", "java.util.random.RandomGenerator.getDefault();"),
                bad("judges.lucky", "java.util.Collections.shuffle(new java.util.ArrayList<>());"));
    }

    @Test
    void judgesAndMetricsSpeakNoLocalLanguage() {
        ArchRule rule = judging(Use.of(
                        "a default locale or charset",
                        "java\\.lang\\.String\\.(toLowerCase|toUpperCase)\\(\\)",
                        "java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*\\)",
                        "java\\.lang\\.String\\.formatted\\(.*\\)",
                        "java\\.lang\\.String\\.getBytes\\(\\)",
                        "java\\.lang\\.String\\.<init>\\(\\[B\\)|java\\.lang\\.String\\.<init>\\(byte\\[\\]\\)",
                        "java\\.util\\.Locale\\.getDefault\\(.*\\)",
                        "java\\.util\\.Formatter\\.<init>\\(\\)",
                        "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)",
                        "java\\.io\\.InputStreamReader\\.<init>\\(java\\.io\\.InputStream\\)",
                        "java\\.io\\.OutputStreamWriter\\.<init>\\(java\\.io\\.OutputStream\\)",
                        "java\\.io\\.(FileReader|FileWriter)\\.<init>\\([^,]*\\)",
                        "java\\.io\\.ByteArrayOutputStream\\.toString\\(\\)",
                        "java\\.util\\.Scanner\\.<init>\\([^,]*\\)",
                        "java\\.text\\.[A-Za-z]+\\.get[A-Za-z]*Instance\\(\\)",
                        "java\\.text\\.(DecimalFormat|SimpleDateFormat)\\.<init>\\((java\\.lang\\.String)?\\)"))
                .because("an answer is worth the same in Istanbul: Locale.ROOT and UTF-8, said aloud");

        Wall.stands(
                rule,
                bad("judges.local", "\"I\".toLowerCase();"),
                bad("spi.support", "\"i\".toUpperCase();"),
                bad("judges.local", "java.util.function.UnaryOperator<String> lower = String::toLowerCase;"),
                bad("spi.judge", "String.format(\"%.2f\", .5);"),
                bad("judges.local", "\"%.2f\".formatted(.5);"),
                bad("judges.local", "\"a\".getBytes();"),
                bad("judges.local", "new String(new byte[1]);"),
                bad("judges.local", "java.util.Locale.getDefault();"),
                bad("judges.local", "java.nio.charset.Charset.defaultCharset();"),
                bad("judges.local", "new java.io.InputStreamReader(java.io.InputStream.nullInputStream());"),
                bad("judges.local", "new java.io.ByteArrayOutputStream().toString();"),
                bad("judges.local", "java.text.Collator.getInstance();"),
                bad("judges.local", "java.text.NumberFormat.getPercentInstance();"),
                bad("judges.local", "new java.text.DecimalFormat(\"0.0\");"));
    }

    private static ArchRule judging(DescribedPredicate<JavaAccess<?>> use) {
        return noClasses().that().resideInAnyPackage(JUDGING).should().accessTargetWhere(use);
    }

    private static DescribedPredicate<JavaAccess<?>> startsThreads() {
        return Use.of(
                        "what starts threads",
                        "java\\.util\\.concurrent\\.Executors\\.new.*",
                        "java\\.util\\.concurrent\\.ForkJoinPool\\.commonPool\\(\\)",
                        "java\\.util\\.Timer\\.<init>\\(.*\\)",
                        ".*\\.parallelStream\\(\\)",
                        "java\\.util\\.stream\\..*\\.parallel\\(\\)",
                        "java\\.util\\.Arrays\\.parallel.*",
                        "java\\.util\\.concurrent\\.(CompletableFuture|CompletionStage)\\..*Async\\(.*\\)")
                .or(Use.ofAny(Thread.class, "start"))
                .or(Use.ofAny(Executor.class, "<init>"));
    }

    private static String bad(String place, String statement) {
        return "package io.vitharness." + place + "; class Bad { void act() throws Exception { " + statement + " } }";
    }
}
