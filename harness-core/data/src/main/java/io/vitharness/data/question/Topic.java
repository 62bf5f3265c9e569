package io.vitharness.data.question;

/** What a question asks for. */
public enum Topic {
    /** Four options: {@code What colour is the circle?} */
    COLOUR,
    /** Three options: {@code What shape is the red object?} */
    FORM,
    /** Four options: {@code How many objects are in the picture?} */
    COUNT,
    /** Yes or no: {@code Is there a red circle in the picture?} */
    EXISTENCE,
    /** Four options: {@code Where in the picture is the red circle?} */
    POSITION,
    /** Four options: {@code On which side of the blue square is the red circle?} */
    RELATION,
    /** Yes or no: {@code Do the two objects have the same colour?} */
    COMMON_COLOUR,
    /** Yes or no: {@code Do the two objects have the same shape?} */
    COMMON_FORM,
    /** Four options: {@code Which object is in the picture?} */
    IDENTITY,
    /** Four options, each naming both objects: {@code What does the picture show?} */
    SCENE
}
