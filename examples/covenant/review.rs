//! All results of a run, and the numbers of the answer.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use climate_targets::{Assessor, Language, Share, VerdictKind, Year};

use crate::covenant::columns::{Column, InventoryColumn};
use crate::covenant::conversion::Conversion;
use crate::covenant::inventories::{Inventories, SignatoryInventories};
use crate::covenant::judge::Judge;
use crate::covenant::options::Options;
use crate::covenant::signatory::{Judgement, Signatory, Standing};
use crate::covenant::table::Table;

pub struct Review<'a> {
    pub assessor: Assessor,
    pub language: Language,
    pub targets: &'a Table,
    pub inventories: &'a Inventories<'a>,
    /// The name of the file with the inventories.
    pub inventories_name: &'a str,
    /// The number of selected rows with a valid target.
    pub accepted: usize,
    pub signatories: Vec<Signatory<'a>>,
    /// The selected signatories with inventories but without a declaration.
    pub undeclared: Vec<&'a SignatoryInventories<'a>>,
    /// The criteria of the selection; empty for all rows.
    pub criteria: Vec<String>,
    /// Whether single signatories are selected.
    pub is_of_single: bool,
    /// Whether both tables are the bundled ones.
    pub is_bundled: bool,
}

impl<'a> Review<'a> {
    pub fn new(
        (targets, conversion): (&'a Table, &'a Conversion<'a>),
        (table, inventories): (&'a Table<InventoryColumn>, &'a Inventories<'a>),
        options: &Options,
    ) -> Self {
        let judge = Judge { assessor: Assessor::as_of(options.as_of), inventories };
        let declared = conversion.for_2020().into_iter();
        let signatories = declared.map(|(row, target)| judge.signatory(row, target)).collect();
        let ids: BTreeSet<&str> = targets.rows.iter().map(|row| row.text(Column::Id)).collect();
        let selection = &options.selection;
        let is_selected = |one: &&SignatoryInventories<'_>| {
            !ids.contains(one.id) && selection.contains(one.country, one.place, one.id)
        };
        Self {
            assessor: judge.assessor,
            language: options.language,
            targets,
            inventories,
            inventories_name: &table.name,
            accepted: conversion.accepted.len(),
            signatories,
            undeclared: inventories.signatories().filter(is_selected).collect(),
            criteria: selection.criteria(),
            is_of_single: selection.names_signatories(),
            is_bundled: options.path.is_none() && options.inventories.is_none(),
        }
    }

    pub fn as_of(&self) -> NaiveDate {
        self.assessor.date()
    }

    /// The signatories with a valid cut for 2020.
    pub fn with_target(&self) -> impl Iterator<Item = &Signatory<'a>> {
        self.signatories.iter().filter(|signatory| signatory.target.is_some())
    }

    pub fn judgements(&self) -> impl Iterator<Item = &Judgement> {
        self.signatories.iter().filter_map(|signatory| signatory.outcome.as_ref().ok())
    }

    /// The years of the last inventories of the judged signatories, in ascending order.
    pub fn last_years(&self) -> Vec<Year> {
        let judged = self.signatories.iter().filter(|signatory| signatory.outcome.is_ok());
        let mut years: Vec<Year> =
            judged.filter_map(|signatory| Some(signatory.latest?.year)).collect();
        years.sort_unstable();
        years
    }

    /// The achieved shares by JRC's rule, in ascending order.
    pub fn achieved_shares(&self) -> Vec<f64> {
        let achieved = self.judgements().filter_map(|judgement| judgement.achieved?.ok());
        let shares = achieved.map(|achieved| achieved.share_of_commitment);
        let mut shares: Vec<f64> = shares.map(Share::percent).collect();
        shares.sort_by(f64::total_cmp);
        shares
    }

    /// The kinds of verdict of the signatories with this standing.
    pub fn verdicts(&self, standing: Standing) -> Vec<VerdictKind> {
        let of_standing = self.judgements().filter(|judgement| judgement.standing == standing);
        let mut kinds: Vec<VerdictKind> = of_standing.map(|judgement| judgement.verdict).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }

    /// Whether no last inventory of the selected signatories is of 2020 or later.
    pub fn is_before_2020(&self) -> bool {
        let years = self.signatories.iter().filter_map(|signatory| Some(signatory.latest?.year));
        years.max().is_none_or(|last| last.get() < 2020)
    }

    /// The signatories with a standing, by country and name.
    pub fn with(&self, standing: Standing) -> Vec<&Signatory<'a>> {
        let has = |signatory: &&Signatory<'_>| {
            signatory.outcome.as_ref().is_ok_and(|judgement| judgement.standing == standing)
        };
        let mut with: Vec<&Signatory<'a>> = self.signatories.iter().filter(has).collect();
        with.sort_by_key(|signatory| signatory.sort_key());
        with
    }
}
