// The door of the course: its types, and how an answer is judged. No package is imported here; zod stands behind `schema.ts`.

export {
  type Course,
  type LabEntry,
  type Lesson,
  type LessonHead,
  lessons,
  type Misconception,
  type Module,
  type Path,
  type Section,
  type Source,
} from './course'
export { arranged, type Grade, grade, isComplete, type Judged, key, partnerOf, withPartner } from './grade'
export type { Change, EverydayEdit, Goal, Lab, LabLevel, Mistake, Prediction, Trial, Verdict } from './lab'
export type {
  Answer,
  FillOption,
  FillQuestion,
  Listing,
  MatchQuestion,
  MisconceptionId,
  MultiQuestion,
  OneQuestion,
  Option,
  OrderQuestion,
  Partner,
  PredictQuestion,
  Question,
  QuestionKind,
  Quiz,
  SpotLine,
  SpotQuestion,
  StepFate,
  TraceQuestion,
  TraceStep,
} from './question'
