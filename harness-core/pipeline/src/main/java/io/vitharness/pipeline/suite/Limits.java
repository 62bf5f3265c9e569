package io.vitharness.pipeline.suite;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import io.vitharness.spi.Share;
import java.time.Duration;
import java.util.Optional;

/** Beyond these a cell is reported, marked and unranked. */
public record Limits(
        @Doc("Share of samples that the model may fail on.") @Default("1%")
        Share modelError,

        @Doc("Share of samples whose answer no rule could read.") @Default("5%")
        Share unread,

        @Doc("Share of samples that the judge may fail on.") @Default("0%")
        Share judgeError,

        @Doc("Longest time for asking; what is not asked by then is a limit in the ledger.")
        Optional<Duration> time) {}
