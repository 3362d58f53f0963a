import type { HolidayYear } from '#policy/holidays/shape.ts'
import { year2018 } from '#policy/holidays/2018.ts'
import { year2019 } from '#policy/holidays/2019.ts'
import { year2020 } from '#policy/holidays/2020.ts'
import { year2021 } from '#policy/holidays/2021.ts'
import { year2022 } from '#policy/holidays/2022.ts'
import { year2023 } from '#policy/holidays/2023.ts'
import { year2024 } from '#policy/holidays/2024.ts'
import { year2025 } from '#policy/holidays/2025.ts'
import { year2026 } from '#policy/holidays/2026.ts'

export type { HolidayYear }

/** Every year whose notice is known. A new year is one more file and one more name here. */
export const holidayYears: readonly HolidayYear[] = [
  year2018,
  year2019,
  year2020,
  year2021,
  year2022,
  year2023,
  year2024,
  year2025,
  year2026,
]
