import CGLPK

/// A linear program in GLPK: maximise a sum over columns of 0…upper, such that every row's sum keeps to its bound.
///
/// With all columns at nought every bound is kept, so there is always an optimum. GLPK keeps its memory by thread, so a program is made, solved
/// and let go within one synchronous call; it is not `Sendable`. GLPK ends the process when it is called wrongly (an
/// index out of range, a bound of the wrong kind): the indices here are counted by this type, and the rest is checked by
/// `PlanInput`.
struct LinearProgram: ~Copyable {
    private let problem: OpaquePointer

    enum Bound {
        /// A limit of nought or more.
        case atMost(Int)
        /// What comes in goes out: the sum is nought.
        case balanced
    }

    struct Column {
        /// Row numbers from nought, no row twice.
        let rows: [Int]
        let coefficients: [Double]
        /// More than nought.
        let upper: Double
        /// What one unit is worth.
        let value: Double
        /// Whether the solver begins with the column at its upper bound rather than at nought. All that begin there
        /// must keep the rows' bounds.
        let beginsFull: Bool
    }

    init(rows: [Bound]) {
        _ = glp_term_out(GLP_OFF)
        problem = glp_create_prob()
        glp_set_obj_dir(problem, GLP_MAX)
        guard !rows.isEmpty else { return }
        _ = glp_add_rows(problem, Int32(rows.count))
        for (row, bound) in rows.enumerated() {
            switch bound {
            case .atMost(let limit): glp_set_row_bnds(problem, Int32(row + 1), GLP_UP, 0, Double(limit))
            case .balanced: glp_set_row_bnds(problem, Int32(row + 1), GLP_FX, 0, 0)
            }
        }
    }

    deinit { glp_delete_prob(problem) }

    /// Adds columns behind those that are there. What was solved before stays where it begins next.
    mutating func append(_ columns: [Column]) {
        guard !columns.isEmpty else { return }
        var number = glp_add_cols(problem, Int32(columns.count))
        for column in columns {
            glp_set_col_bnds(problem, number, GLP_DB, 0, column.upper)
            glp_set_obj_coef(problem, number, column.value)
            // GLPK counts from one, in arrays too.
            glp_set_mat_col(
                problem, number, Int32(column.rows.count), [0] + column.rows.map { Int32($0 + 1) },
                [0] + column.coefficients)
            if column.beginsFull { glp_set_col_stat(problem, number, GLP_NU) }
            number += 1
        }
    }

    /// Solves by the primal simplex method.
    mutating func maximize() throws(PlanError) {
        // Without a row or a column there is nothing to decide, and GLPK is spared the special case.
        guard glp_get_num_rows(problem) > 0, glp_get_num_cols(problem) > 0 else { return }
        var parameters = glp_smcp()
        glp_init_smcp(&parameters)
        parameters.msg_lev = GLP_MSG_OFF
        let code = glp_simplex(problem, &parameters)
        guard code == 0 else { throw .unsolved(code: Int(code)) }
        let status = glp_get_status(problem)
        guard status == GLP_OPT else { throw .unsolved(code: Int(status)) }
    }

    /// How much of a column the optimum takes.
    func amount(of column: Int) -> Double { glp_get_col_prim(problem, Int32(column + 1)) }

    /// By how much the optimum would rise with one more unit of each row's bound.
    var prices: [Double] {
        (0 ..< glp_get_num_rows(problem)).map { glp_get_row_dual(problem, $0 + 1) }
    }
}
