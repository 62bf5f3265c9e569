/**
 * What lies beside published weights and decides answers with them: settings, chat templates, the preparation of
 * pictures. Every model plugin reads them here, in the spellings of transformers 5 and of older files.
 */
@NullMarked
package io.vitharness.data.published;

import org.jspecify.annotations.NullMarked;
