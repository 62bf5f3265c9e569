/** What happens in a run, told to listeners that cannot make it fail. */
@NullMarked
package io.vitharness.pipeline.event;

import org.jspecify.annotations.NullMarked;
