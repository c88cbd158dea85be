//! The contract with templates: views that document themselves.
//!
//! Every struct that a template sees is written with [`view!`], which keeps the names, types and
//! documentation of its fields; `docs/templates.md` is made from them, and a test holds the file to
//! the code.

/// One field of a view.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name in templates.
    pub name: &'static str,
    /// Its type, as the code writes it.
    pub kind: &'static str,
    /// What it is.
    pub about: &'static str,
}

/// A view that documents itself.
#[derive(Clone, Copy, Debug)]
pub struct ViewContract {
    /// The view's name.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
}

/// Declares a view: a serialisable struct and its contract.
macro_rules! view {
    (
        $(#[doc = $about:literal])+
        pub struct $name:ident $(<$life:lifetime>)? {
            $($(#[doc = $field_about:literal])+ pub $field:ident: $kind:ty,)*
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, serde::Serialize)]
        pub struct $name $(<$life>)? {
            $($(#[doc = $field_about])+ pub $field: $kind,)*
        }

        impl $(<$life>)? $name $(<$life>)? {
            /// The contract with templates.
            pub const CONTRACT: $crate::pages::view::contract::ViewContract =
                $crate::pages::view::contract::ViewContract {
                    name: stringify!($name),
                    about: concat!($($about),+),
                    fields: &[$($crate::pages::view::contract::Field {
                        name: stringify!($field),
                        kind: stringify!($kind),
                        about: concat!($($field_about),+),
                    },)*],
                };
        }
    };
}
pub(crate) use view;
