/** What a phone signs people in to a training with; instants as ISO 8601. */
export interface TrainingAtHand {
  courses: { id: string; name: string; nameEn: string | null; minutes: number }[];
  /** At this site, from yesterday to four days ahead. */
  sessions: {
    id: string;
    courseId: string;
    startsAt: string;
    minutes: number;
    place: string;
    trainer: string;
    /** Nobody had planned it; it was begun on a phone. */
    isHeld: boolean;
  }[];
  /** SHA-256 (hex) of the courses with all they say: a phone that has them so is sent nothing (`readCourses`). */
  coursesVersion: string;
}

/** A course as it is read without a network. */
export interface CourseAtHand {
  id: string;
  name: string;
  nameEn: string | null;
  topic: string;
  minutes: number;
  text: string;
  textEn: string | null;
  materials: { fileId: string; name: string; sha256: string; mediaType: string; sizeBytes: number }[];
}
