/** The format of every file in a run folder: records, their JSON, and the arithmetic that readers of reports share. */
@NullMarked
package io.vitharness.report;

import org.jspecify.annotations.NullMarked;
