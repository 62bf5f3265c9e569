package io.vitharness.models.tensorflow.system;

/** What is seen and spoken of in lessons. */
public enum Subject {
    /** A picture of one or two shapes. */
    SCENE,
    /** Two to four shapes of which one is referred to. */
    REFERRAL,
    /** A picture that was tampered with, or not. */
    FORGERY,
    /** One to four shapes and the boxes around them. */
    SPOT,
    /** Two or three pictures that share one thing. */
    ALBUM
}
