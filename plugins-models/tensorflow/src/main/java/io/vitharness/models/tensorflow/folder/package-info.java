/** Published checkpoint folders as models: their configuration, names, tokenizers, templates and processors. */
@NullMarked
package io.vitharness.models.tensorflow.folder;

import org.jspecify.annotations.NullMarked;
