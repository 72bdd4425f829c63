import type { Labels } from '../model/labels.ts'
import type { Post } from '../model/post.ts'
