/// The views of a plan archive: what people ask for, with the words of everything around it.
enum DatabaseViews {
    static let text = """
        CREATE VIEW milestones_flat AS
        SELECT plan.sha256, plan.name AS source, plan.title AS plan, plan.organisation,
          priority.number AS priority_number, priority.title AS priority,
          strand.number AS strand_number, strand.title AS strand,
          milestone.id, milestone.key, milestone.text, milestone.note,
          milestone.from_year AS year, milestone.from_term AS term, from_term.name AS term_name,
          milestone.to_year, milestone.to_term, to_term.name AS to_term_name,
          milestone.start, milestone."end", milestone.table_row, milestone.lead, milestone.status,
          milestone.page, milestone.confidence
        FROM milestone
        JOIN plan ON plan.id = milestone.plan_id
        JOIN strand ON strand.plan_id = milestone.plan_id AND strand.id = milestone.strand_id
        JOIN priority ON priority.plan_id = strand.plan_id AND priority.id = strand.priority_id
        LEFT JOIN term AS from_term ON from_term.plan_id = milestone.plan_id
          AND from_term.year_id = milestone.from_year AND from_term.term = milestone.from_term
        LEFT JOIN term AS to_term ON to_term.plan_id = milestone.plan_id
          AND to_term.year_id = milestone.to_year AND to_term.term = milestone.to_term
        ORDER BY plan.id, priority.position, strand.position, milestone.position;
        CREATE VIEW actions_flat AS
        SELECT plan.sha256, plan.name AS source, plan.title AS plan, plan.organisation,
          action_plan.title AS action_plan, action_plan.year_id AS year,
          action.id, action.key, action.group_title, action.number, action.title, action.timescale, action.due, action.status,
          (SELECT group_concat(name, '; ') FROM (SELECT name FROM action_lead
            WHERE action_lead.plan_id = action.plan_id AND action_lead.action_id = action.id ORDER BY position))
            AS leads,
          (SELECT count(*) FROM step WHERE step.plan_id = action.plan_id AND step.action_id = action.id) AS steps,
          (SELECT count(*) FROM outcome WHERE outcome.plan_id = action.plan_id AND outcome.action_id = action.id)
            AS outcomes,
          action.page, action.confidence
        FROM action
        JOIN plan ON plan.id = action.plan_id
        JOIN action_plan ON action_plan.plan_id = action.plan_id AND action_plan.id = action.action_plan_id
        ORDER BY plan.id, action_plan.position, action.position;
        CREATE VIEW steps_flat AS
        SELECT plan.sha256, plan.name AS source, plan.title AS plan, plan.organisation,
          action_plan.title AS action_plan, action_plan.year_id AS year, action.group_title,
          action.id AS action_id, action.number AS action_number, action.title AS action,
          step.action_id || '/step-' || (step.position + 1) AS id, step.key, step.ref, step.text,
          step.lead, step.timescale, step.due, step.status, action.page, action.confidence
        FROM step
        JOIN plan ON plan.id = step.plan_id
        JOIN action ON action.plan_id = step.plan_id AND action.id = step.action_id
        JOIN action_plan ON action_plan.plan_id = action.plan_id AND action_plan.id = action.action_plan_id
        ORDER BY plan.id, action_plan.position, action.position, step.position;
        CREATE VIEW action_milestones_flat AS
        SELECT plan.sha256, plan.name AS source, plan.title AS plan, plan.organisation,
          action_plan.title AS action_plan, action.group_title,
          action.id AS action_id, action.number AS action_number, action.title AS action,
          action_milestone.id, action_milestone.key, action_milestone.text,
          action_milestone.from_year AS year, action_milestone.from_term AS term, from_term.name AS term_name,
          action_milestone.to_year, action_milestone.to_term, to_term.name AS to_term_name,
          action_milestone.start, action_milestone."end", action_milestone.status,
          action_milestone.page, action_milestone.confidence
        FROM action_milestone
        JOIN plan ON plan.id = action_milestone.plan_id
        JOIN action ON action.plan_id = action_milestone.plan_id AND action.id = action_milestone.action_id
        JOIN action_plan ON action_plan.plan_id = action.plan_id AND action_plan.id = action.action_plan_id
        LEFT JOIN term AS from_term ON from_term.plan_id = action_milestone.plan_id
          AND from_term.year_id = action_milestone.from_year AND from_term.term = action_milestone.from_term
        LEFT JOIN term AS to_term ON to_term.plan_id = action_milestone.plan_id
          AND to_term.year_id = action_milestone.to_year AND to_term.term = action_milestone.to_term
        ORDER BY plan.id, action_plan.position, action.position, action_milestone.position;
        """
}
